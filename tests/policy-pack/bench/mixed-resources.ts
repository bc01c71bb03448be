import { policies } from "../../../policy-pack/policies";
import { policyCatalogue } from "../../support/policy-catalogue";
import { evaluate, evaluateStack } from "../../support/policy-evaluate";
import type { BenchResource } from "./measured-pack";

/** What programs mostly consist of, and no policy judges. */
const unjudged: readonly Omit<BenchResource, "name">[] = [
  {
    type: "aws:ec2/subnet:Subnet",
    inputs: { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24", tags: { Name: "a" } },
  },
  {
    type: "aws:ec2/securityGroup:SecurityGroup",
    inputs: {
      vpcId: "vpc-1",
      ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"] }],
      egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
    },
  },
  {
    type: "aws:iam/role:Role",
    inputs: {
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
        ],
      }),
      tags: { team: "shop" },
    },
  },
  {
    type: "aws:lambda/function:Function",
    inputs: {
      role: "arn:aws:iam::1:role/r",
      runtime: "nodejs22.x",
      handler: "index.handler",
      environment: { variables: { STAGE: "dev", TABLE: "orders" } },
    },
  },
];

/**
 * Resources of which one in three is judged, which is about what it is in the stack of this repository. Those are what the
 * cases of the policies allow and no policy has anything to say of, alone or as a stack, so that no time goes into findings.
 */
export function mixedResources(count: number): BenchResource[] {
  const judged = silentTogether(allowedResources().filter(isSilent));
  return Array.from({ length: count }, (_, index) => {
    const from = index % 3 === 0 ? judged : unjudged;
    return { ...from[Math.floor(index / 3) % from.length]!, name: `resource-${index}` };
  });
}

function allowedResources(): Omit<BenchResource, "name">[] {
  return policyCatalogue().flatMap(({ cases }) =>
    (cases?.resources ?? []).flatMap(({ types, allowed }) =>
      Object.values(allowed).flatMap((inputs) => types.map((type) => ({ type, inputs: plain(inputs) }))),
    ),
  );
}

function isSilent({ type, inputs }: Omit<BenchResource, "name">): boolean {
  return policies
    .filter((policy) => policy.types.includes(type))
    .every((policy) => {
      const { violations, open } = evaluate(policy, type, inputs);
      const ofStack = policy.judgesStack ? evaluateStack(policy, { one: { type, props: inputs } }) : {};
      return violations.length + open.length + Object.keys(ofStack).length === 0;
    });
}

/** Without those of which a policy has something to say in the company of the others. */
function silentTogether(all: Omit<BenchResource, "name">[]): Omit<BenchResource, "name">[] {
  const stack = Object.fromEntries(all.map(({ type, inputs }, index) => [index, { type, props: inputs }]));
  const told = new Set(
    policies
      .filter(({ judgesStack }) => judgesStack)
      .flatMap((policy) => Object.keys(evaluateStack(policy, stack))),
  );
  return all.filter((_, index) => !told.has(String(index)));
}

/** Without what no engine sends, such as properties that are undefined. */
function plain(inputs: object): object {
  return JSON.parse(JSON.stringify(inputs)) as object;
}
