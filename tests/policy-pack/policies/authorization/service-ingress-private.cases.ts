import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownFlag } from "../../../support/policy-evaluate";

const place = "networkConfiguration.ingressConfiguration.isPubliclyAccessible";
const reached = (is: string) =>
  `${place} is ${is}, so the internet reaches the service, which asks nobody who they are. Set it to false, and make a VPC ingress connection.`;
const service = (isPubliclyAccessible: unknown) => ({
  networkConfiguration: { ingressConfiguration: { isPubliclyAccessible } },
});
const network = (...rules: object[]) => ({ type: "network", policy: JSON.stringify(rules) });
const brokers = (type: unknown) => ({
  brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type } } },
});
const publicAccess = "brokerNodeGroupInfo.connectivityInfo.publicAccess.type";

export const cases: PolicyCases = {
  resources: [
    of(["aws:apprunner/service:Service", "aws-native:apprunner:Service"], {
      omitted: [reached("not set")],
      allowed: { "a service in a VPC": service(false) },
      denied: {
        "a public service": [service(true), reached("true")],
        "a service that says nothing of its callers": [{ serviceName: "shop" }, reached("not set")],
      },
      undecided: { "unknown access": [service(unknownFlag), place] },
    }),
    of(
      [
        "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy",
        "aws-native:opensearchserverless:SecurityPolicy",
      ],
      {
        omitted: [],
        allowed: {
          "a network of endpoints": network({ AllowFromPublic: false, SourceVPCEs: ["vpce-1"] }),
          "no word of the public": network({ SourceVPCEs: ["vpce-1"] }),
          "encryption, which is not about callers": { type: "encryption", policy: unknown },
        },
        denied: {
          "the internet, in one rule of two": [
            network({ SourceVPCEs: ["vpce-1"] }, { AllowFromPublic: true }),
            "policy[1].AllowFromPublic is true, so the internet reaches the collections. Set it to false, and name the endpoints in SourceVPCEs.",
          ],
        },
        undecided: {
          "an unknown policy": [{ type: "network", policy: unknown }, "policy"],
          "an unknown type": [{ type: unknown, policy: "[]" }, "type"],
        },
      },
    ),
    of(["aws:msk/cluster:Cluster", "aws-native:msk:Cluster"], {
      omitted: [],
      allowed: { "no public access": brokers("DISABLED") },
      denied: {
        "public addresses": [
          brokers("SERVICE_PROVIDED_EIPS"),
          `${publicAccess} is not DISABLED, so the internet reaches the brokers. Set it to DISABLED, and let clients in by a VPC connection.`,
        ],
      },
      undecided: { "unknown access": [brokers(unknown), publicAccess] },
    }),
    of(["aws:mq/broker:Broker", "aws-native:amazonmq:Broker"], {
      omitted: [],
      allowed: { "a broker in a VPC": { publiclyAccessible: false } },
      denied: {
        "a public broker": [
          { publiclyAccessible: true },
          "publiclyAccessible is true, so the internet reaches the broker. Set it to false, and let clients in from its VPC.",
        ],
      },
      undecided: { "unknown access": [{ publiclyAccessible: unknownFlag }, "publiclyAccessible"] },
    }),
  ],
};
