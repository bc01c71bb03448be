import { readFileSync } from "node:fs";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import type { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import { parse } from "yaml";

const root = path.join(__dirname, "..", "..");

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

/** What a run of the program did. */
export interface ProgramRun {
  readonly resources: readonly Registration[];
  /** Stack outputs; an unknown one is `(unknown)`. */
  readonly outputs: Record<string, unknown>;
  /** What the program said, beyond its resources. */
  readonly messages: readonly string[];
  /** The one resource of a type and name. */
  readonly one: (type: string, name: string) => Registration;
  /** Inputs of every resource of a type, by name. */
  readonly all: (type: string) => Record<string, Record<string, unknown>>;
}

/** How to run the program; left out, as `dev` in eu-west-1 for example.com with every default, and not as a preview. */
export interface RunOptions {
  readonly stack?: string;
  /** Configuration as in Pulumi.<stack>.yaml, without the project's namespace. */
  readonly config?: Record<string, unknown>;
  readonly secretKeys?: readonly string[];
  readonly preview?: boolean;
}

/**
 * Runs the program against Pulumi's mocks. They do not check inputs against a schema, do not know providers' defaults,
 * and let any name occur twice: the engine suite does that.
 */
export async function runProgram({
  stack = "dev",
  config = {},
  secretKeys = [],
  preview = false,
}: RunOptions = {}): Promise<ProgramRun> {
  const resources: Registration[] = [];
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
  pulumi.runtime.setAllConfig(configuration({ ...minimal, ...config }));
  const environment = process.env.PULUMI_CONFIG_SECRET_KEYS;
  // The SDK writes down a stack for each of its thousand promises, which takes most of the time of a run.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const said: string[] = [];
  const { log } = console;
  // Without an engine to tell, the SDK writes what the program says to the console.
  console.log = (text: string) => {
    const message = /^info: \[runtime\] (.*)/s.exec(text)?.[1];
    if (message === undefined) log(text);
    else said.push(message);
  };
  process.env.PULUMI_CONFIG_SECRET_KEYS = JSON.stringify(secretKeys.map((key) => `secure-transport:${key}`));
  try {
    const exported = loadAfresh("infra/index.ts");
    const outputs = await resolved(exported);
    await pulumi.runtime.disconnect();
    return {
      resources,
      outputs,
      messages: said,
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
    if (environment === undefined) delete process.env.PULUMI_CONFIG_SECRET_KEYS;
    else process.env.PULUMI_CONFIG_SECRET_KEYS = environment;
  }
}

/** Configuration as Pulumi hands it over: the project's defaults, then `config`, all as text. */
export function configuration(config: Readonly<Record<string, unknown>>): Record<string, string> {
  const project = parse(readFileSync(path.join(root, "Pulumi.yaml"), "utf8")) as {
    config: Record<string, { default?: unknown }>;
  };
  const defaults = Object.entries(project.config)
    .filter(([key]) => !key.includes(":"))
    .map(([key, { default: value }]): [string, unknown] => [key, value]);
  return Object.fromEntries(
    [...defaults, ...Object.entries(config)].map(([key, value]) => [
      key.includes(":") ? key : `secure-transport:${key}`,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

const minimal = { "aws:region": "eu-west-1", domain: "example.com", hostedZoneId: "Z0123456789ABCDEFGHIJ" };

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

/** The files that read the configuration when they are loaded are loaded again; all others hold nothing. */
function loadAfresh(file: string): Record<string, unknown> {
  const entry = path.join(root, file);
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the module cache is emptied by deleting
  delete require.cache[entry];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be cached
  return require(entry) as Record<string, unknown>;
}

async function resolved(exported: Record<string, unknown>): Promise<Record<string, unknown>> {
  const entries = Object.entries(exported).map(async ([key, value]): Promise<[string, unknown]> => {
    const output = pulumi.output(value) as pulumi.Output<unknown> & {
      isKnown: Promise<boolean>;
      promise(): Promise<unknown>;
    };
    return [key, (await output.isKnown) ? await output.promise() : "(unknown)"];
  });
  return Object.fromEntries(await Promise.all(entries));
}
