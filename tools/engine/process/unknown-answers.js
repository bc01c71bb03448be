// What a program is given for a function of a provider that nobody answered: a value of which all is unknown.
const { AsyncLocalStorage } = require("node:async_hooks");
const path = require("node:path");
const replaceFunction = require("./replace-function");
const requestToInvoke = require("./request-to-invoke");
const { sentinel, unknownValue } = require("./unknown-value");

/** The function by which a program tells the engine that it has looked into an answer that is not known. */
const lookedInto = "pulumi:offline:lookedInto";

/** Where a function of the SDK was called from; SDKs before 3.195 cannot tell. */
const callers = new AsyncLocalStorage();

/** A frame's place also where it has no name: `at async file:///…:1:2`. */
const frame =
  /^\s*at (?:.* \()?(?:async )?(?:file:\/\/)?(?<file>[^()]*):(?<line>[0-9]+):(?<column>[0-9]+)\)?$/;

/** True for a frame of this file, compiled or, where stacks are mapped, as it was written. */
function isOurs(place) {
  return place?.uri.endsWith("/engine/process/unknown-answers.js") === true;
}

function isUnknown(answer) {
  return typeof answer === "object" && answer !== null && answer.__pulumiUnknown === true;
}

/** An answer in the program's hands: whatever is unknown in it tells when the program looks into it. */
function handedOut(answer, onUse) {
  if (typeof answer !== "object" || answer === null) return answer;
  if (isUnknown(answer)) return unknownValue(onUse);
  if (Array.isArray(answer)) return answer.map((element) => handedOut(element, onUse));
  if (Object.getPrototypeOf(answer) !== Object.prototype) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, handedOut(value, onUse)]));
}

/** Reports each token once. */
function reporter(sdk) {
  const { getMonitor } = require(path.join(sdk, "runtime", "settings.js"));
  const request = requestToInvoke(sdk);
  const told = new Set();
  return (token) => {
    if (told.has(token)) return;
    told.add(token);
    getMonitor()?.invoke(request(lookedInto, { token }), () => undefined);
  };
}

/** The call that carries what is asked says from where. */
function sendCallers(sdk) {
  const { ResourceMonitorClient } = require(path.join(sdk, "proto", "resource_grpc_pb.js"));
  const { invoke } = ResourceMonitorClient.prototype;
  ResourceMonitorClient.prototype.invoke = function (request, ...others) {
    const frames = callers.getStore()?.frames;
    if (frames !== undefined && !request.hasStacktrace()) request.setStacktrace(stackTrace(sdk, frames));
    return invoke.call(this, request, ...others);
  };
}

function stackTrace(sdk, frames) {
  const { SourcePosition, StackFrame, StackTrace } = require(path.join(sdk, "proto", "source_pb.js"));
  const position = (place) =>
    place && new SourcePosition().setUri(place.uri).setLine(place.line).setColumn(place.column);
  return new StackTrace().setFramesList(frames.map((place) => new StackFrame().setPc(position(place))));
}

/** A text that was made with an unknown value is no JSON, and what it would hold is unknown. */
function knowUnknownTexts() {
  const { parse } = JSON;
  JSON.parse = (text, ...others) => {
    const read = typeof text === "object" && text !== null ? String(text) : text;
    return typeof read === "string" && read.includes(sentinel)
      ? unknownValue(() => undefined)
      : parse(read, ...others);
  };
}

/** What a program awaits of another stack is unknown where nobody gave that stack's outputs; the SDK has undefined for it. */
function knowUnknownOutputs({ StackReference, output }, tell) {
  const { readOutputValue } = StackReference.prototype;
  StackReference.prototype.readOutputValue = async function (caller, name, isRequired) {
    const value = isRequired ? this.requireOutput(name) : this.getOutput(name);
    if (await value.isKnown) return readOutputValue.call(this, caller, name, isRequired);
    const stack = await output(this.name).promise();
    const answer = unknownValue(() => tell(`the outputs of ${stack ?? "a stack"}`));
    return [answer, await value.isSecret];
  };
}

module.exports = function knowUnknowns(sdk) {
  const pulumi = require(sdk);
  const runtime = path.join(sdk, "runtime", "index.js");
  const invokes = path.join(sdk, "runtime", "invoke.js");
  const tell = reporter(sdk);
  pulumi.Resource.framePositionRegExp = frame;
  pulumi.unknown = require(path.join(sdk, "output.js")).unknown = unknownValue(() => undefined);

  const called = (isPlain, call) =>
    callers.run({ isPlain, frames: pulumi.Resource.stackTrace?.(0).filter((place) => !isOurs(place)) }, call);
  /** A plain answer is in the program's hands: a promise of a value, not of an output. */
  const plain =
    (original) =>
    (token, ...others) =>
      called(true, () => original(token, ...others)).then((answer) => handedOut(answer, () => tell(token)));
  for (const name of ["invoke", "invokeSingle"]) replaceFunction(invokes, name, plain, runtime);
  const lifted =
    (original) =>
    (...args) =>
      called(false, () => original(...args));
  for (const name of ["invokeOutput", "invokeSingleOutput"]) replaceFunction(invokes, name, lifted, runtime);
  // The SDK gives an empty answer where an argument is unknown; the engine is asked, and says what is known of it.
  const asked = (containsUnknowns) => (value) => !callers.getStore()?.isPlain && containsUnknowns(value);
  replaceFunction(path.join(sdk, "runtime", "rpc.js"), "containsUnknownValues", asked, runtime);
  // Where a part of an alias that a transform gives is unknown, the SDK has undefined for it.
  const known =
    (original) =>
    (aliases, ...others) =>
      original(
        aliases?.filter((alias) => alias !== undefined),
        ...others,
      );
  replaceFunction(path.join(sdk, "runtime", "resource.js"), "mapAliasesForRequest", known);
  knowUnknownOutputs(pulumi, tell);
  sendCallers(sdk);
  knowUnknownTexts();
};
