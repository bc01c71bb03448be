import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { identifiers } from "../../../policy-pack/kit/policy/stack";
import { judgedProperties } from "../../support/sdk/judged-properties";
import { knownTokens } from "../../support/sdk/known-tokens";
import { SdkDeclarations, type ResourceShape } from "../../support/sdk/sdk-declarations";
import { missingPath } from "../../support/sdk/shape";

const native = JSON.parse(readFileSync(join(__dirname, "aws-native.json"), "utf8")) as Readonly<
  Record<string, ResourceShape>
>;

/** What a provider hands on as it is, so that CloudFormation's own spelling works beside the declared one. */
const passedThrough = [
  "aws-native:elasticloadbalancing:LoadBalancer: policies.[].attributes.[].Name",
  "aws-native:elasticloadbalancing:LoadBalancer: policies.[].attributes.[].Value",
  "aws-native:apigatewayv2:Integration: responseParameters.200.ResponseParameters",
];

/** Judged by what refers to them alone. */
const unread = ["aws-native:lightsail:LoadBalancer", "aws:lightsail/lb:Lb"];

/**
 * What the pack reads, against what the providers take. The shapes of aws-native are a list, since that package has 90 MB:
 *
 * `npm run native-shapes` writes it, and `npm run test:programs` compares it with the package. Says nothing about properties that no case leads to.
 */
describe("what the policies read of resources", () => {
  let aws: SdkDeclarations;
  before(function () {
    this.timeout(60_000);
    aws = new SdkDeclarations(dirname(require.resolve("@pulumi/aws/package.json")));
  });

  const shapeOf = (token: string): ResourceShape | undefined =>
    token.startsWith("aws-native:") ? native[token] : aws.resource(token);

  it("are resources that a provider has, by their tokens or by the ones that they had", () => {
    deepEqual(
      knownTokens().filter((token) => shapeOf(token) === undefined),
      [],
    );
  });

  it("are properties that these resources have", () => {
    const missing: string[] = [];
    const judged = judgedProperties();
    deepEqual(
      knownTokens().filter((token) => !judged.has(token)),
      unread,
    );
    for (const [token, reads] of judged) {
      const shape = shapeOf(token);
      for (const steps of reads.values()) {
        const [first = ""] = steps;
        if (steps.length === 1 && [...identifiers, ...(shape?.outputs ?? [])].includes(first)) continue;
        const gone = missingPath(shape?.inputs ?? {}, steps);
        const place = `${token}: ${gone}`;
        if (gone !== undefined && !passedThrough.includes(place)) missing.push(place);
      }
    }
    deepEqual([...new Set(missing)].sort(), []);
  }).timeout(60_000);
});
