import type { PlannedResource, Preview } from "../../../../tools/engine/model";
import { Asset, ResourceReference, Secret, Unknown } from "../../../../tools/engine/values";

const scope = "urn:pulumi:dev::shop::";
export const stackUrn = `${scope}pulumi:pulumi:Stack::shop-dev`;
export const siteUrn = `${scope}shop:index:Site::site`;
export const apiUrn = `${scope}shop:index:Site$aws:apigateway/restApi:RestApi::api`;
export const subject = { project: "shop", stack: "dev", organization: "organization" };

function resource(
  given: Partial<PlannedResource> & Pick<PlannedResource, "urn" | "type" | "name">,
): PlannedResource {
  return {
    operation: "create",
    parent: stackUrn,
    kind: "custom",
    inputs: {},
    options: {},
    position: undefined,
    after: [],
    provider: undefined,
    dependencies: [],
    propertyDependencies: {},
    ...given,
  };
}

/** A preview with one of everything, in an order of no meaning. */
export const samplePreview: Preview = {
  unanswered: [],
  resources: [
    resource({
      urn: apiUrn,
      type: "aws:apigateway/restApi:RestApi",
      name: "api",
      parent: siteUrn,
      inputs: {
        $ref: { $unknown: true },
        arn: Unknown.value,
        password: new Secret("hunter2"),
        list: [1, null, new Secret(["a"]), Unknown.value],
        code: new Asset("archive", { path: "./dist" }),
        role: new ResourceReference(siteUrn, Unknown.value),
        copied: "the token is hunter2",
      },
      options: { protect: true, ignoreChanges: ["tags"] },
      provider: `${scope}pulumi:providers:aws::default_7_48_0`,
      dependencies: [siteUrn, stackUrn],
      propertyDependencies: { role: [siteUrn] },
      position: { file: "infra/api.ts", line: 12 },
    }),
    resource({
      urn: `${scope}pulumi:providers:aws::default_7_48_0`,
      type: "pulumi:providers:aws",
      name: "default_7_48_0",
      parent: undefined,
    }),
    resource({
      urn: `${scope}aws:route53/zone:Zone::zone`,
      type: "aws:route53/zone:Zone",
      name: "zone",
      operation: "read",
    }),
    resource({
      urn: `${scope}eks:index:Cluster::cluster`,
      type: "eks:index:Cluster",
      name: "cluster",
      kind: "remote",
    }),
    resource({ urn: siteUrn, type: "shop:index:Site", name: "site", kind: "component" }),
    resource({
      urn: stackUrn,
      type: "pulumi:pulumi:Stack",
      name: "shop-dev",
      parent: undefined,
      kind: "component",
    }),
  ],
  findings: [
    {
      policy: "stack-tags",
      pack: "rules",
      packVersion: "1.0.0",
      level: "advisory",
      severity: undefined,
      urn: stackUrn,
      description: "Everything is tagged.",
      message: "owner is missing",
      undecided: false,
    },
    {
      policy: "api-minimum-tls",
      pack: "rules",
      packVersion: "1.0.0",
      level: "mandatory",
      severity: "high",
      urn: apiUrn,
      description: "APIs use TLS 1.2.",
      message: "securityPolicy is TLS_1_0.\nIt must be newer.",
      undecided: false,
    },
    {
      policy: "api-domain",
      pack: "rules",
      packVersion: "1.0.0",
      level: "advisory",
      severity: "low",
      urn: apiUrn,
      description: "The domain is ours.",
      message: "domainName is not known before deployment",
      undecided: true,
    },
  ],
  remediations: [{ policy: "tags", pack: "rules", urn: apiUrn, properties: ["tags"] }],
  diagnostics: [
    { severity: "warning", message: "careful with hunter2", urn: apiUrn },
    { severity: "info", message: "first line\nsecond line\n", urn: undefined },
    { severity: "debug", message: "noise", urn: undefined },
    { severity: "error", message: "\u001b[31mbad\u001b[39m", urn: apiUrn },
  ],
  packs: [
    {
      name: "rules",
      version: "1.0.0",
      label: "policy-pack",
      policies: [
        {
          name: "api-minimum-tls",
          kind: "resource",
          level: "mandatory",
          severity: "high",
          description: "APIs use TLS 1.2.",
          remediation: "Set securityPolicy.",
          judged: 1,
          judgedUrns: [apiUrn],
          url: "https://docs.example/tls",
          controls: ["NIST SC-8"],
        },
        {
          name: "stack-tags",
          kind: "stack",
          level: "advisory",
          severity: undefined,
          description: "Everything is tagged.",
          remediation: undefined,
          judged: 1,
          judgedUrns: [stackUrn],
          url: undefined,
          controls: [],
        },
        {
          name: "api-domain",
          kind: "resource",
          level: "mandatory",
          severity: "low",
          description: "The domain is ours.",
          remediation: undefined,
          judged: 0,
          judgedUrns: [],
          url: undefined,
          controls: [],
        },
        {
          name: "cors-origins",
          kind: "resource",
          level: "mandatory",
          severity: "high",
          description: "Origins are exact.",
          remediation: undefined,
          judged: 2,
          judgedUrns: [apiUrn, siteUrn],
          url: undefined,
          controls: [],
        },
        {
          name: "cdn",
          kind: "resource",
          level: "mandatory",
          severity: "low",
          description: "CDN.",
          remediation: undefined,
          judged: 0,
          judgedUrns: [],
          url: undefined,
          controls: [],
        },
        {
          name: "old",
          kind: "resource",
          level: "disabled",
          severity: "low",
          description: "Old.",
          remediation: undefined,
          judged: 0,
          judgedUrns: [],
          url: undefined,
          controls: [],
        },
      ],
    },
  ],
  outputs: {
    url: Unknown.value,
    token: new Secret("hunter2"),
    plain: { nested: ["a", 1, true], empty: {}, none: [] },
  },
  failure: undefined,
  timings: { packs: 1100, program: 1900, total: 3210 },
};

/** The same without anything that policies object to. */
export const cleanPreview: Preview = {
  ...samplePreview,
  findings: [],
  diagnostics: [],
  remediations: [],
  outputs: {},
};
