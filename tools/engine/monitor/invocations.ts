import { CallResponse, InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import {
  TransformInvokeOptions,
  type ResourceCallRequest,
  type ResourceInvokeRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { InvokeAnswer, Position } from "../model";
import { Unknown, type PropertyMap, type PropertyValue } from "../values";
import type { Deployment } from "../deployment/deployment";
import type { Journal } from "../deployment/journal";
import { deniedPackage } from "../names/provider-denial";
import { parseProviderReference } from "../names/provider-reference";
import type { Providers } from "../providers/providers";
import { RpcError } from "../rpc/rpc-error";
import { packageOf } from "../names/type-token";
import { decode } from "../wire/decode";
import { encode, type Receiver } from "../wire/encode";
import { hasUnknown } from "../wire/has-unknown";
import type { WireMap } from "../wire/wire-value";
import { withoutOutputs } from "../wire/without-outputs";
import { declaredFields } from "../answers/declared-fields";
import type { AskedInvoke } from "../answers/asked-invoke";
import { invokeAnswer } from "../answers/invoke-answers";
import type { StackReferences } from "../answers/stack-references";
import type { Overtime } from "../process/overtime";
import { positionOf } from "./position-of";
import type { Transforms } from "./transforms";
import { unknownAnswer } from "../answers/unknown-answer";

const getResource = "pulumi:pulumi:getResource";
/** What the program's process tells of itself: `process/unknown-answers.js` and `process/open-handles.js`. */
const lookedInto = "pulumi:offline:lookedInto";
const stillOpen = "pulumi:offline:stillOpen";
const readStackOutputs = "pulumi:pulumi:readStackOutputs";

/** Answers the functions and methods of providers, of which none runs. */
export class Invocations {
  constructor(
    private readonly deployment: Deployment,
    private readonly providers: Providers,
    private readonly transforms: Transforms,
    private readonly stackReferences: StackReferences,
    private readonly given: readonly InvokeAnswer[],
    private readonly directories: { readonly project: string; readonly program: string },
    private readonly journal: Journal,
    private readonly overtime: Overtime,
  ) {}

  async invoke(request: ResourceInvokeRequest): Promise<InvokeResponse> {
    const token = request.getTok();
    const told = withoutOutputs(decode(request.getArgs()));
    if (token === lookedInto) this.journal.looksInto(textOf(told["token"]));
    if (token === stillOpen) this.overtime.tell(told["handles"] as readonly string[]);
    if (token === lookedInto || token === stillOpen) return new InvokeResponse();
    const { args, options } = await this.transforms.applyToInvoke(token, {
      args: decode(request.getArgs()),
      options: new TransformInvokeOptions()
        .setProvider(request.getProvider())
        .setVersion(request.getVersion())
        .setPluginDownloadUrl(request.getPlugindownloadurl()),
    });
    const provider = await this.providerInputs(request, options);
    const receiver: Receiver = {
      secrets: true,
      resources: request.getAcceptresources() || token === getResource,
    };
    const asked = { token, args: withoutOutputs(args), provider };
    const position = positionOf(request, this.directories.project);
    return new InvokeResponse().setReturn(encode(this.answer(asked, position), receiver));
  }

  /** Methods of resources run in the resource's provider: their results are not known. */
  call(request: ResourceCallRequest): CallResponse {
    const token = request.getTok();
    const args = withoutOutputs(decode(request.getArgs()));
    const position = positionOf(request, this.directories.project);
    if (this.notAnswered({ token, args }, [], true, position))
      this.warn(`${token} is a method that its provider runs`, "its result is unknown.");
    return new CallResponse().setReturn(encode(unknownAnswer, { secrets: true, resources: true }));
  }

  private answer(asked: AskedInvoke, position: Position | undefined): WireMap {
    const { token, args } = asked;
    if (token === getResource) return this.resource(args);
    if (token === readStackOutputs) return this.stackReferences.outputs(textOf(args["name"]));
    const answer = invokeAnswer(this.given, asked);
    if (answer !== undefined && !hasUnknown(answer)) return answer;
    const fields = declaredFields(token, this.directories.program);
    const isFirst = this.notAnswered(asked, fields, answer === undefined, position);
    if (answer !== undefined)
      return { ...Object.fromEntries(fields.map((name) => [name, Unknown.value])), ...answer };
    if (isFirst)
      this.warn(
        `${token} is a function that its provider runs`,
        "its result is unknown unless --invoke-answers gives one.",
      );
    return unknownAnswer;
  }

  private notAnswered(
    { token, args }: Pick<AskedInvoke, "token" | "args">,
    fields: readonly string[],
    isUnknown: boolean,
    position: Position | undefined,
  ): boolean {
    const positions = position === undefined ? [] : [position];
    return this.journal.notAnswered({ token, args, fields, positions, isUnknown });
  }

  private resource(args: PropertyMap): WireMap {
    const urn = textOf(args["urn"]);
    const state = this.deployment.find(urn);
    if (state === undefined)
      throw new RpcError(`invocation of ${getResource} returned an error: unknown resource ${urn}`);
    return { urn: state.urn, id: state.id, provider: state.goal.provider, state: state.outputs };
  }

  private async providerInputs(
    request: ResourceInvokeRequest,
    options: TransformInvokeOptions,
  ): Promise<PropertyMap> {
    const token = request.getTok();
    const reference = await this.providers.resolve(
      { packageName: packageOf(token), packageRef: request.getPackageref() },
      {
        provider: options.getProvider(),
        version: options.getVersion(),
        pluginDownloadUrl: options.getPluginDownloadUrl(),
      },
    );
    const denied = deniedPackage(reference);
    if (denied !== undefined) {
      throw new RpcError(
        `Invoke: Default provider for '${denied}' disabled. '${token}' must use an explicit provider.`,
      );
    }
    const state = this.deployment.find(parseProviderReference(reference).urn);
    if (state === undefined) throw new RpcError(`Invoke: unknown provider '${reference}' -> '${reference}'`);
    return state.inputs;
  }

  private warn(what: string, consequence: string): void {
    this.journal.diagnostic("warning", `${what}, which an offline preview does not start: ${consequence}`);
  }
}

function textOf(value: PropertyValue | undefined): string {
  return typeof value === "string" ? value : "";
}
