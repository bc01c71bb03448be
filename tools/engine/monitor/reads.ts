import { status } from "@grpc/grpc-js";
import { ReadResourceResponse, type ReadResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { PropertyMap } from "../values";
import type { Deployment } from "../deployment/deployment";
import type { Journal } from "../deployment/journal";
import { positionOf } from "./position-of";
import { noOptions } from "../deployment/goal";
import type { Providers } from "../providers/providers";
import { RpcError } from "../rpc/rpc-error";
import { isProviderType, isTypeToken, packageOf } from "../names/type-token";
import { decode } from "../wire/decode";
import { withoutSentinels } from "../wire/signatures";
import { encode } from "../wire/encode";
import { withoutOutputs } from "../wire/without-outputs";
import type { StackReferences } from "../answers/stack-references";

const stackReference = "pulumi:pulumi:StackReference";

/** Reads resources that exist (`.get`): nothing of them is known but what a stack reference's file gives. */
export class Reads {
  constructor(
    private readonly deployment: Deployment,
    private readonly providers: Providers,
    private readonly stackReferences: StackReferences,
    private readonly journal: Journal,
    private readonly projectDirectory: string,
  ) {}

  async read(request: ReadResourceRequest): Promise<ReadResourceResponse> {
    const type = request.getType();
    if (!isTypeToken(type)) {
      throw new RpcError(
        `Type '${type}' is not a valid type token (must have format '*:*:*')`,
        status.INVALID_ARGUMENT,
      );
    }
    const properties = withoutOutputs(decode(request.getProperties()));
    const state = await this.deployment.readResource({
      type,
      name: withoutSentinels(request.getName()),
      kind: "custom",
      properties,
      parent: request.getParent(),
      provider: isProviderType(type)
        ? request.getProvider()
        : await this.providers.resolve(
            { packageName: packageOf(type), packageRef: request.getPackageref() },
            {
              provider: request.getProvider(),
              version: request.getVersion(),
              pluginDownloadUrl: request.getPlugindownloadurl(),
            },
          ),
      dependencies: request.getDependenciesList(),
      propertyDependencies: {},
      origin: { position: positionOf(request, this.projectDirectory), after: this.journal.lookedInto() },
      options: {
        ...noOptions,
        additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
        version: request.getVersion(),
      },
      id: request.getId(),
      outputs: this.outputs(type, properties),
    });
    const receiver = { secrets: request.getAcceptsecrets(), resources: request.getAcceptresources() };
    return new ReadResourceResponse().setUrn(state.urn).setProperties(encode(state.outputs, receiver));
  }

  private outputs(type: string, properties: PropertyMap): PropertyMap {
    if (type !== stackReference || typeof properties["name"] !== "string") return {};
    return this.stackReferences.outputs(properties["name"]);
  }
}
