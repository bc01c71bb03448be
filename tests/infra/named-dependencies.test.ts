import { deepEqual, ok } from "node:assert/strict";
import { runProgram, type ProgramRun } from "../support/infra-program";
import type { Registration } from "../support/recorded-run";

/**
 * How resources of a type are called by others: by the input that names them, rather than by an id that AWS gives. An
 * id cannot be used before the resource is there; a name can, and AWS then finds nothing under it.
 */
const namedBy: Readonly<Record<string, (inputs: Readonly<Record<string, unknown>>) => unknown>> = {
  "aws:amplify/branch:Branch": ({ branchName }) => branchName,
  "aws:apigateway/domainName:DomainName": ({ domainName }) => domainName,
  "aws:apigateway/stage:Stage": ({ stageName }) => stageName,
  "aws:cloudwatch/logGroup:LogGroup": ({ name }) => name,
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": ({ metricTransformation }) =>
    (metricTransformation as { name: string }).name,
  "aws:cognito/identityProvider:IdentityProvider": ({ providerName }) => providerName,
  "aws:cognito/resourceServer:ResourceServer": ({ identifier, scopes }) =>
    (scopes as { scopeName: string }[]).map(({ scopeName }) => `${String(identifier)}/${scopeName}`)[0],
  "aws:wafv2/webAcl:WebAcl": ({ visibilityConfig }) =>
    (visibilityConfig as { metricName: string }).metricName,
};

/** Places that hold a name and need nothing under it: what is only text to AWS until somebody signs in or calls. */
const onlyText = [
  // A scope is compared with the one that a token holds; the client, which asks Cognito for it, waits for its server.
  "aws:apigateway/method:Method",
  "aws:amplify/branch:Branch",
  // The alias record of a host stands on the outputs of what answers there.
  "aws:route53/record:Record",
  "aws:acm/certificate:Certificate",
];

/** Does not prove that AWS needs no other order: only names that stand in inputs are found. */
describe("a resource that another one names", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram({
      config: {
        ownsApiGatewayAccount: true,
        identityProviders: [
          {
            name: "Company",
            type: "SAML",
            metadataUrl: "https://login.example.org/metadata.xml",
            attributes: { email: "email" },
          },
        ],
      },
    });
  });

  it("is waited for, by an output of it or by dependsOn", () => {
    const { resources } = program;
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    const early = resources.flatMap((named) => {
      const name = namedBy[named.type]?.(named.inputs);
      return resources
        .filter((user) => user.urn !== named.urn && !onlyText.includes(user.type))
        .filter((user) => typeof name === "string" && names(user.inputs, name))
        .filter((user) => !waitsFor(user, named, byUrn))
        .map((user) => `${user.type} ${user.name} does not wait for ${named.type} ${named.name}`);
    });
    deepEqual(early, []);
  });

  it("is of a kind that the program has", () => {
    for (const type of Object.keys(namedBy)) {
      ok(
        program.resources.some((resource) => resource.type === type),
        type,
      );
    }
  });
});

function names(value: unknown, name: string): boolean {
  if (typeof value === "string") return value === name || mentions(value, name);
  return (
    typeof value === "object" && value !== null && Object.values(value).some((each) => names(each, name))
  );
}

/** A dashboard's body is JSON inside a text. */
function mentions(text: string, name: string): boolean {
  return text.startsWith("{") && text.includes(`"${name}"`);
}

function waitsFor(
  user: Registration,
  named: Registration,
  byUrn: ReadonlyMap<string, Registration>,
  seen = new Set<string>(),
): boolean {
  if (seen.has(user.urn)) return false;
  seen.add(user.urn);
  return user.dependencies.some((urn) => {
    const dependency = byUrn.get(urn);
    if (urn === named.urn) return true;
    if (dependency === undefined) return false;
    // Whoever waits for a component waits for its children.
    if (dependency.urn === named.parent) return true;
    return waitsFor(dependency, named, byUrn, seen);
  });
}
