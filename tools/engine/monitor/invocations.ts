import { CallResponse, InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import {
  TransformInvokeOptions,
  TransformInvokeRequest,
  type ResourceCallRequest,
  type ResourceInvokeRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { Position } from "../model";
import { Unknown, type PropertyMap } from "../values";
import { deniedProvider, providerUrn } from "../names/provider-reference";
import { packageOf } from "../names/type-token";
import { decode } from "../wire/decode";
import { encode } from "../wire/encode";
import { hasUnknown } from "../wire/parts-of";
import { unknownSentinel } from "../wire/signatures";
import type { WireMap, WireValue } from "../wire/wire-value";
import { withoutOutputs } from "../wire/without-outputs";
import { declaredFields } from "../answers/declared-fields";
import type { AskedInvoke } from "../answers/asked-invoke";
import { invokeAnswer } from "../answers/invoke-answers";
import type { MonitorContext } from "./monitor-context";
import { positionOf } from "./position-of";
import { stackReference } from "../answers/stack-references";

const getResource = "pulumi:pulumi:getResource";
const readStackOutputs = "pulumi:pulumi:readStackOutputs";
/**
 * The result of a function that was not answered. The SDK takes an object with `__pulumiUnknown` for its own unknown
 * value, so that what the program makes of it is unknown too. Functions of a single value are given the first field.
 */
const unknownAnswer: WireMap = { UNKNOWN: unknownSentinel, __pulumiUnknown: true };
/** What the program's process tells of itself: `process/unknown-answers.js` and `process/open-handles.js`. */
const lookedInto = "pulumi:offline:lookedInto";
const stillOpen = "pulumi:offline:stillOpen";

/** Answers the functions and methods of providers, of which none runs. */
export class Invocations {
  constructor(private readonly context: MonitorContext) {}

  async invoke(request: ResourceInvokeRequest): Promise<InvokeResponse> {
    const token = request.getTok();
    const given = decode(request.getArgs());
    if (token === lookedInto) this.context.journal.looksInto(textOf(given["token"]));
    if (token === stillOpen) this.context.overtime.tell(given["handles"] as readonly string[]);
    if (token === lookedInto || token === stillOpen) return new InvokeResponse();
    const transformed = new TransformInvokeRequest().setToken(token).setOptions(optionsOf(request));
    const args = withoutOutputs(await this.context.transforms.applyToInvoke(transformed, given));
    const options = transformed.getOptions() ?? new TransformInvokeOptions();
    const provider = await this.providerInputs(token, request.getPackageref(), options);
    const answer = this.answer({ token, args, provider }, this.positionsOf(request));
    const resources = request.getAcceptresources() || token === getResource;
    return new InvokeResponse().setReturn(encode(answer, { secrets: true, resources }));
  }

  /** Methods of resources run in the resource's provider: their results are not known. */
  call(request: ResourceCallRequest): CallResponse {
    const token = request.getTok();
    const args = withoutOutputs(decode(request.getArgs()));
    const positions = this.positionsOf(request);
    if (this.context.journal.notAnswered({ token, args, fields: [], positions, isUnknown: true }))
      this.warn(`${token} is a method that its provider runs`, "its result is unknown.");
    return new CallResponse().setReturn(encode(unknownAnswer, { secrets: true, resources: true }));
  }

  private answer(asked: AskedInvoke, positions: readonly Position[]): WireMap {
    const { token, args } = asked;
    const { request, journal, programDirectory } = this.context;
    if (token === getResource) return this.resource(args);
    if (token === readStackOutputs) return stackReference(request, textOf(args["name"]), journal.warn);
    const answer = invokeAnswer(request.invokes, asked);
    if (answer !== undefined && !hasUnknown(answer)) return answer;
    const fields = declaredFields(token, programDirectory);
    const isUnknown = answer === undefined;
    const isFirst = journal.notAnswered({ token, args, fields, positions, isUnknown });
    if (answer !== undefined)
      return { ...Object.fromEntries(fields.map((name) => [name, Unknown.value])), ...answer };
    if (isFirst)
      this.warn(
        `${token} is a function that its provider runs`,
        "its result is unknown unless --invoke-answers gives one.",
      );
    return unknownAnswer;
  }

  private resource(args: PropertyMap): WireMap {
    const urn = textOf(args["urn"]);
    const state = this.context.deployment.find(urn);
    if (state === undefined)
      throw new Error(`invocation of ${getResource} returned an error: unknown resource ${urn}`);
    return { urn: state.urn, id: state.id, provider: state.provider, state: state.outputs };
  }

  private async providerInputs(
    token: string,
    packageRef: string,
    options: TransformInvokeOptions,
  ): Promise<PropertyMap> {
    const packageName = packageOf(token);
    const reference = await this.context.providers.resolve(packageName, packageRef, options);
    if (reference === deniedProvider)
      throw new Error(
        `Invoke: Default provider for '${packageName}' disabled. '${token}' must use an explicit provider.`,
      );
    const state = this.context.deployment.find(providerUrn(reference));
    if (state === undefined) throw new Error(`Invoke: unknown provider '${reference}' -> '${reference}'`);
    return state.inputs;
  }

  private positionsOf(request: ResourceInvokeRequest | ResourceCallRequest): Position[] {
    const position = positionOf(request, this.context.request.projectDirectory);
    return position === undefined ? [] : [position];
  }

  private warn(what: string, consequence: string): void {
    this.context.journal.warn(`${what}, which an offline preview does not start: ${consequence}`);
  }
}

function optionsOf(request: ResourceInvokeRequest): TransformInvokeOptions {
  return new TransformInvokeOptions()
    .setProvider(request.getProvider())
    .setVersion(request.getVersion())
    .setPluginDownloadUrl(request.getPlugindownloadurl());
}

function textOf(value: WireValue | undefined): string {
  return typeof value === "string" ? value : "";
}
