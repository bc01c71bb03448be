import * as pulumi from "@pulumi/pulumi";
import type { MockMonitor } from "@pulumi/pulumi/runtime/mocks";

/** One resource as the program registered it. */
export interface Registration {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly parent: string;
  /** Name of the explicit provider, empty for a component and for a default provider. */
  readonly provider: string;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly deleteBeforeReplace: boolean;
  readonly dependencies: readonly string[];
  readonly inputs: Record<string, unknown>;
}

/** What was registered and said under Pulumi's mocks. */
export interface RecordedRun {
  readonly resources: readonly Registration[];
  /** What was said, beyond resources. */
  readonly messages: readonly string[];
  /** The one resource of a type and name. */
  readonly one: (type: string, name: string) => Registration;
  /** Inputs of every resource of a type, by name. */
  readonly all: (type: string) => Record<string, Record<string, unknown>>;
}

/**
 * Runs `register` against Pulumi's mocks. They do not check inputs against a schema, do not know providers' defaults,
 * and let any name occur twice: the engine suite does that.
 */
export async function recordedRun<Value>(
  { stack, preview }: { readonly stack: string; readonly preview: boolean },
  register: () => Promise<Value> | Value,
): Promise<RecordedRun & { readonly value: Value }> {
  const resources: Registration[] = [];
  const messages: string[] = [];
  await pulumi.runtime.setMocks(
    {
      call: ({ token }) => {
        throw new Error(`The program calls ${token}, which needs an AWS account.`);
      },
      newResource: ({ type, name, inputs }) =>
        preview
          ? { id: undefined, state: inputs as Record<string, unknown> }
          : { id: `${name}-id`, state: { ...(inputs as object), ...computed(type, name, inputs as Inputs) } },
    },
    "secure-transport",
    stack,
    preview,
  );
  recordInto(resources);
  // The SDK writes down a stack for each of its thousand promises, which takes most of the time of a run.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const { log } = console;
  // Without an engine to tell, the SDK writes what the program says to the console.
  console.log = (text: string) => {
    const message = /^info: \[runtime\] (.*)/s.exec(text)?.[1];
    if (message === undefined) log(text);
    else messages.push(message);
  };
  try {
    const value = await register();
    await pulumi.runtime.disconnect();
    return {
      value,
      resources,
      messages,
      one: (type, name) => {
        const [found, ...others] = resources.filter((each) => each.type === type && each.name === name);
        if (found === undefined || others.length > 0) throw new Error(`Not one ${type} ${name}.`);
        return found;
      },
      all: (type) =>
        Object.fromEntries(
          resources.filter((each) => each.type === type).map((each) => [each.name, each.inputs]),
        ),
    };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    console.log = log;
  }
}

type Inputs = Record<string, unknown> & { domainName?: string; subjectAlternativeNames?: string[] };

/** What AWS would answer, as far as the program uses it. */
function computed(type: string, name: string, inputs: Inputs): Record<string, unknown> {
  const arn = `arn:aws:${type.split(":")[1]?.split("/")[0]}:eu-west-1:123456789012:${name}`;
  switch (type) {
    case "aws:acm/certificate:Certificate":
      return {
        arn,
        // In reverse, as ACM promises no order.
        domainValidationOptions: [inputs.domainName, ...(inputs.subjectAlternativeNames ?? [])]
          .reverse()
          .map((host) => ({
            domainName: host,
            resourceRecordName: `_proof.${host}`,
            resourceRecordType: "CNAME",
            resourceRecordValue: `_value.${host}`,
          })),
      };
    case "aws:apigateway/restApi:RestApi":
      return {
        arn,
        executionArn: "arn:aws:execute-api:eu-west-1:123456789012:api-id",
        rootResourceId: "root-id",
      };
    case "aws:apigateway/domainName:DomainName":
      return { arn, regionalDomainName: "d-1.execute-api.example", regionalZoneId: "ZREGIONAL" };
    case "aws:cognito/userPool:UserPool":
      return { arn, endpoint: "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool" };
    case "aws:cognito/userPoolDomain:UserPoolDomain":
      return { cloudfrontDistribution: "d2.cloudfront.net", cloudfrontDistributionZoneId: "ZCLOUDFRONT" };
    case "aws:amplify/app:App":
      return { arn, defaultDomain: "app-id.amplifyapp.com" };
    case "aws:route53/record:Record":
      return { fqdn: inputs.name };
    default:
      return { arn, name: inputs.name ?? `${name}-name` };
  }
}

function recordInto(resources: Registration[]): void {
  const monitor = pulumi.runtime.getMonitor() as unknown as MockMonitor;
  const registerResource = monitor.registerResource.bind(monitor);
  const newResource = monitor.mocks.newResource.bind(monitor.mocks);
  monitor.registerResource = async (request: RegisterResourceRequest, callback) => {
    let inputs: Record<string, unknown> = {};
    monitor.mocks.newResource = (args) => {
      inputs = args.inputs as Record<string, unknown>;
      return newResource(args);
    };
    await registerResource(request, (error: unknown, response?: { getUrn(): string }) => {
      resources.push({
        type: request.getType(),
        name: request.getName(),
        urn: response?.getUrn() ?? "",
        parent: request.getParent(),
        provider: /::([^:]+)::[^:]*$/.exec(request.getProvider())?.[1] ?? "",
        protect: request.getProtect(),
        retainOnDelete: request.getRetainondelete(),
        deleteBeforeReplace: request.getDeletebeforereplace(),
        dependencies: request.getDependenciesList(),
        inputs,
      });
      callback(error, response);
    });
  };
}

interface RegisterResourceRequest {
  getType(): string;
  getName(): string;
  getParent(): string;
  getProvider(): string;
  getProtect(): boolean;
  getRetainondelete(): boolean;
  getDeletebeforereplace(): boolean;
  getDependenciesList(): string[];
}
