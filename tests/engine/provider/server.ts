import * as grpc from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import type { AwsTypes } from "./aws-types";
import { Cloud } from "./cloud";
import type { Difference } from "./diff";
import type { ProviderConfiguration } from "./fill-inputs";
import { answerInvoke } from "./invokes";
import type { Properties, ResourceTypes } from "./resource-type";
import { StandIn } from "./stand-in";
import type { Subject } from "./stand-in";

/** What the executable is started with. */
export interface ServerSettings {
  readonly types: AwsTypes;
  readonly entries: ResourceTypes;
  /** The folder that stands for what exists while one command runs. */
  readonly cloudFolder: string;
  /** True where Check takes whatever it is given. */
  readonly acceptsAnything: boolean;
  /** What somebody changed by hand, by URN. */
  readonly drift: Readonly<Record<string, Properties>>;
}

/** Serves `pulumirpc.ResourceProvider` on a free loopback port and gives the port. */
export async function serve(settings: ServerSettings): Promise<number> {
  const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
  server.addService(ResourceProviderService, methodsOf(settings));
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
      if (error) reject(error);
      else resolve(port);
    });
  });
}

function methodsOf({
  types,
  entries,
  cloudFolder,
  acceptsAnything,
  drift,
}: ServerSettings): grpc.UntypedServiceImplementation {
  const cloud = new Cloud(cloudFolder);
  let configuration: ProviderConfiguration = { region: "", defaultTags: {} };
  const standIn = (): StandIn => new StandIn(types, entries, cloud, configuration, acceptsAnything, drift);

  return {
    handshake: answer(() => new messages.ProviderHandshakeResponse()),
    getPluginInfo: answer(() => new PluginInfo().setVersion(types.version)),
    checkConfig: answer((request: messages.CheckRequest) =>
      new messages.CheckResponse().setInputs(request.getNews()),
    ),
    diffConfig: answer(() =>
      new messages.DiffResponse().setChanges(messages.DiffResponse.DiffChanges.DIFF_NONE),
    ),

    configure: answer((request: messages.ConfigureRequest) => {
      configuration = configurationOf(propertiesOf(request.getArgs()));
      return new messages.ConfigureResponse().setSupportspreview(true);
    }),

    check: answer((request: messages.CheckRequest) => {
      const seed = request.getRandomseed_asU8();
      const { inputs, problems } = standIn().check(
        subjectOf(request),
        propertiesOf(request.getOlds()),
        propertiesOf(request.getNews()),
        seed,
      );
      const failures = problems.map(({ property, reason }) =>
        new messages.CheckFailure().setProperty(property).setReason(reason),
      );
      return new messages.CheckResponse().setInputs(structOf(inputs)).setFailuresList(failures);
    }),

    diff: answer((request: messages.DiffRequest) => {
      const { differences, deleteBeforeReplace } = standIn().diff(
        subjectOf(request),
        propertiesOf(request.getOldInputs()),
        propertiesOf(request.getNews()),
      );
      const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
      const response = new messages.DiffResponse()
        .setChanges(differences.length === 0 ? DIFF_NONE : DIFF_SOME)
        .setDiffsList(differences.map(({ property }) => property))
        .setReplacesList(differences.filter(({ replaces }) => replaces).map(({ property }) => property))
        .setDeletebeforereplace(deleteBeforeReplace)
        .setHasdetaileddiff(true);
      for (const difference of differences) {
        const kind = new messages.PropertyDiff().setKind(kindOf(difference)).setInputdiff(true);
        response.getDetaileddiffMap().set(difference.property, kind);
      }
      return response;
    }),

    create: answer((request: messages.CreateRequest) => {
      const inputs = propertiesOf(request.getProperties());
      if (request.getPreview()) {
        return new messages.CreateResponse().setProperties(
          structOf(standIn().preview(subjectOf(request), inputs)),
        );
      }
      const { id, outputs } = standIn().create(subjectOf(request), inputs);
      return new messages.CreateResponse().setId(id).setProperties(structOf(outputs));
    }),

    update: answer((request: messages.UpdateRequest) => {
      const olds = propertiesOf(request.getOlds());
      const news = propertiesOf(request.getNews());
      const outputs = request.getPreview()
        ? { ...olds, ...news }
        : standIn().update(
            subjectOf(request),
            request.getId(),
            propertiesOf(request.getOldInputs()),
            olds,
            news,
          );
      return new messages.UpdateResponse().setProperties(structOf(outputs));
    }),

    read: answer((request: messages.ReadRequest) => {
      const olds = propertiesOf(request.getProperties());
      const { inputs, outputs } = standIn().read(
        subjectOf(request),
        request.getId(),
        olds,
        propertiesOf(request.getInputs()),
      );
      return new messages.ReadResponse()
        .setId(request.getId())
        .setInputs(structOf(inputs))
        .setProperties(structOf(outputs));
    }),

    delete: answer((request: messages.DeleteRequest) => {
      const oldInputs = propertiesOf(request.getOldInputs());
      standIn().delete(subjectOf(request), request.getId(), propertiesOf(request.getProperties()), oldInputs);
      return new Empty();
    }),

    invoke: answer((request: messages.InvokeRequest) => {
      const result = answerInvoke(request.getTok(), propertiesOf(request.getArgs()), configuration);
      if (result === undefined)
        throw new Error(`the stand-in does not answer ${request.getTok()}: add it to invokes.ts`);
      return new messages.InvokeResponse().setReturn(structOf(result));
    }),

    cancel: answer(() => new Empty()),
  };
}

function answer<Request, Response>(
  handle: (request: Request) => Response,
): grpc.handleUnaryCall<Request, Response> {
  return ({ request }, callback) => {
    try {
      callback(null, handle(request));
    } catch (error) {
      callback({
        code: grpc.status.UNKNOWN,
        details: error instanceof Error ? error.message : String(error),
      });
    }
  };
}

interface SubjectRequest {
  getUrn(): string;
  getType(): string;
  getName(): string;
}

function subjectOf(request: SubjectRequest): Subject {
  return { urn: request.getUrn(), token: request.getType(), name: request.getName() };
}

function configurationOf(args: Properties): ProviderConfiguration {
  const region = args["region"];
  if (typeof region !== "string") throw new Error("the aws provider needs a region: set aws:region");
  const defaultTags =
    typeof args["defaultTags"] === "string" ? (JSON.parse(args["defaultTags"]) as unknown) : undefined;
  return { region, defaultTags: (defaultTags as { tags?: Record<string, string> } | undefined)?.tags ?? {} };
}

function kindOf({ kind, replaces }: Difference): messages.PropertyDiff.Kind {
  const { ADD, ADD_REPLACE, DELETE, DELETE_REPLACE, UPDATE, UPDATE_REPLACE } = messages.PropertyDiff.Kind;
  if (kind === "add") return replaces ? ADD_REPLACE : ADD;
  if (kind === "delete") return replaces ? DELETE_REPLACE : DELETE;
  return replaces ? UPDATE_REPLACE : UPDATE;
}

function propertiesOf(struct: Struct | undefined): Properties {
  return struct?.toJavaScript() ?? {};
}

function structOf(properties: Properties): Struct {
  return Struct.fromJavaScript(JSON.parse(JSON.stringify(properties)) as Record<string, JavaScriptValue>);
}
