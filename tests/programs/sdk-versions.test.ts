import { deepEqual, equal } from "node:assert/strict";
import { previewProgram } from "./harness/preview-program";

/** The program, what it is, and the version in the name of its default provider. */
const programs: readonly (readonly [name: string, title: string, provider: string])[] = [
  ["aws-3", "@pulumi/aws 3 with @pulumi/pulumi 2.25, TypeScript by the SDK's own compiler", "default_3_38_1"],
  ["aws-4", "@pulumi/aws 4 with @pulumi/pulumi 3.0, TypeScript by the SDK's own compiler", "default_4_38_1"],
  ["aws-5", "@pulumi/aws 5 with @pulumi/pulumi 3.61, TypeScript by the SDK's own compiler", "default_5_43_0"],
  [
    "aws-6",
    "@pulumi/aws 6 with @pulumi/pulumi 3.150, TypeScript by the SDK's own compiler",
    "default_6_83_4",
  ],
  ["aws-7", "@pulumi/aws 7 with @pulumi/pulumi 3.248, JavaScript", "default_7_48_0"],
];

// Not proved: that the providers of these versions would take the inputs; none runs.
describe("one insecure API in the majors of the SDK", () => {
  for (const [name, title, provider] of programs) {
    it(title, async () => {
      const preview = await previewProgram(name);
      equal(preview.end, "1 violations");
      deepEqual(preview.resources, [
        "create custom aws:apigateway/domainName:DomainName::domain",
        "create custom aws:apigateway/method:Method::open",
        "create custom aws:apigateway/resource:Resource::orders",
        "create custom aws:apigateway/restApi:RestApi::api",
        `create custom pulumi:providers:aws::${provider}`,
      ]);
      deepEqual(preview.findings, [
        "mandatory api-authorization aws:apigateway/method:Method::open",
        "mandatory api-minimum-tls aws:apigateway/domainName:DomainName::domain",
        "mandatory api-minimum-tls aws:apigateway/restApi:RestApi::api",
      ]);
      deepEqual(preview.inputs("orders"), {
        parentId: { $unknown: true },
        pathPart: "orders",
        restApi: { $unknown: true },
      });
      equal(preview.resource("open").provider, `urn:pulumi:dev::${name}::pulumi:providers:aws::${provider}`);
      deepEqual(preview.diagnostics, []);
      deepEqual(preview.outputs, { root: { $unknown: true } });
    });
  }

  it("@pulumi/pulumi 2, in a program that looks into an answer that is not known and does not end at once", async () => {
    const preview = await previewProgram("sdk-2");
    equal(preview.end, "0 clean");
    deepEqual(preview.inputs("domain"), {
      domainName: { $unknown: true },
      securityPolicy: "TLS_1_2",
    });
    deepEqual(preview.resource("domain").after, ["aws:route53/getZone:getZone"]);
    deepEqual(preview.outputs, { name: { $unknown: true } });
  });

  it("an SDK that is newer than this project's: secrets, references and transforms are told apart as ever", async () => {
    const preview = await previewProgram("sdk-latest");
    equal(preview.end, "0 clean");
    deepEqual(preview.inputs("key"), {
      description: "by the transform",
      type: "SecureString",
      value: { $secret: true },
    });
    const urn = "urn:pulumi:dev::sdk-latest::aws:iam/role:Role::caller";
    deepEqual(preview.inputs("reads"), {
      policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
      role: { $resource: { urn, id: { $unknown: true } } },
    });
  });
});
