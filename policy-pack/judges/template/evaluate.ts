import { argumentsOf } from "./arguments-of";
import { isOfCaller } from "./is-of-caller";
import { parseTemplate } from "./parse-template";
import type { State } from "./state";
import type { Expression, Reference, Step } from "./syntax";
import { concatenated, from, membersOf, nothing, oneOf, orOf, text, type Source, type Value } from "./value";

/** Methods that answer what they are called on, as far as an origin goes. */
const same = new Set(["toString", "trim", "toLowerCase", "strip"]);

/** The objects that a template can write headers to. */
export const responseHeaders = "context.responseOverride.header";

/** What an expression can be; `input` tells whose body `$input` is. */
export function evaluate(expression: Expression, state: State, input: Source): Value {
  switch (expression.type) {
    case "references":
      return evaluateReference(expression, state, input);
    case "string":
      return expression.isEval === true && /[$#]/.test(expression.value)
        ? interpolated(expression.value, state, input)
        : { ...text(expression.value), facts: state.facts };
    case "integer":
    case "decimal":
    case "bool":
      return { ...text(String(expression.value)), facts: state.facts };
    case "array":
      return {
        ...nothing,
        items: oneOf(
          expression.value.map((item) =>
            typeof item === "string" ? from("unreadable") : evaluate(item, state, input),
          ),
        ),
      };
    case "map": {
      const entries = Object.entries(expression.value ?? {}).map(
        ([key, value]) => [key, evaluate(value, state, input)] as const,
      );
      return { ...nothing, items: oneOf(entries.map(([key]) => text(key))), entries: new Map(entries) };
    }
    case "math":
      return calculated(expression.operator, expression.expression, state, input);
    default:
      return from("unreadable");
  }
}

/** The name under which conditions speak of an expression: that of a variable, or of something that does not change. */
export function factNameOf(expression: Expression, state: State): string | undefined {
  if (expression.type === "string" && expression.isEval === true) {
    const [only, ...rest] = nodesOf(expression.value);
    return typeof only === "object" && only.type === "references" && rest.length === 0
      ? factNameOf(only, state)
      : undefined;
  }
  if (expression.type !== "references") return undefined;
  const path = (expression.path ?? []).filter((step) => step.type !== "method" || !same.has(step.id));
  const variable = state.factName(expression.id);
  if (variable === undefined) return canonical({ ...expression, path });
  return path.length === 0 ? variable : undefined;
}

function evaluateReference(reference: Reference, state: State, input: Source): Value {
  const path = reference.path ?? [];
  const variable = state.get(reference.id);
  if (variable !== undefined)
    return path.reduce((owner: Value, step) => followed(owner, step, state, input), variable);
  const last = path.at(-1);
  if (last?.type === "method" && last.id === "split") {
    const owner = evaluateReference({ ...reference, path: path.slice(0, -1) }, state, input);
    return followed(owner, last, state, input);
  }
  const name = canonical(reference);
  const object = objectNamed(name);
  if (object !== undefined) return { ...from("variable"), object };
  const known = state.facts.get(factNameOf(reference, state) ?? "");
  if (known !== undefined) return known;
  if (reference.id !== "util") return from(sourceOf(name, input));
  return path.reduce((owner: Value, step) => followed(owner, step, state, input), nothing);
}

/** `$util.parseJson('["https://a.example"]')` makes a list or a map of a text, wherever that comes from. */
function parsedJson({ texts, sources }: Value): Value {
  const elsewhere = { texts: new Set<string>(), sources };
  return oneOf([
    ...[...texts].map(ofText),
    ...(sources.size > 0 ? [{ ...elsewhere, items: elsewhere }] : []),
  ]);
}

function ofText(json: string): Value {
  try {
    return ofJson(JSON.parse(json) as unknown);
  } catch {
    return from("unreadable");
  }
}

function ofJson(json: unknown): Value {
  if (Array.isArray(json)) return { ...nothing, items: oneOf(json.map(ofJson)) };
  if (typeof json !== "object" || json === null) return text(String(json));
  const entries = Object.entries(json).map(([key, value]) => [key, ofJson(value)] as const);
  return { ...nothing, items: oneOf(entries.map(([key]) => text(key))), entries: new Map(entries) };
}

function sourceOf(name: string, input: Source): Source {
  if (/^input\.params\b/.test(name) || /^(?:method|integration)\.request\b/.test(name)) return "request";
  if (/^input\./.test(name)) return input;
  if (isOfCaller(name)) return "request";
  return /^(?:context|stagevariables)\b/i.test(name) ? "variable" : "unreadable";
}

function objectNamed(name: string): string | undefined {
  return ["context", "context.responseOverride", responseHeaders].includes(name) ? name : undefined;
}

function followed(owner: Value, step: Step, state: State, input: Source): Value {
  if (step.type === "method") return called(owner, step.id, argumentsOf(step), state, input);
  const held = heldUnder(stepKey(step, state, input), owner);
  return held === undefined
    ? { ...nothing, sources: new Set([...owner.sources, "unreadable"]) }
    : orOf(owner, held);
}

function heldUnder(key: string | undefined, { object, entries, items }: Value): Value | undefined {
  const value = key === undefined ? undefined : entries?.get(key);
  const held = value ?? (entries === undefined ? items : oneOf([nothing, ...entries.values()]));
  if (object === undefined) return held;
  const below = objectNamed([object, key].join("."));
  return oneOf([held ?? nothing, { ...from("variable"), ...(below !== undefined && { object: below }) }]);
}

function called(
  owner: Value,
  method: string,
  args: readonly Expression[],
  state: State,
  input: Source,
): Value {
  const values = args.map((argument) => evaluate(argument, state, input));
  if (same.has(method)) return method === "toLowerCase" ? mapped(owner, (each) => each.toLowerCase()) : owner;
  const held = owner.entries === undefined ? undefined : oneOf([nothing, ...owner.entries.values()]);
  const members = membersOf(owner);
  if (method === "get" && held !== undefined) return orOf(owner, held);
  if (method === "get" && members !== undefined) return members;
  if (method === "keySet" && members !== undefined) return { ...nothing, items: members };
  if (method === "values" && held !== undefined) return { ...nothing, items: orOf(owner, held) };
  const [first] = values;
  if (method === "parseJson" && first !== undefined) return parsedJson(first);
  if (method === "split" && first !== undefined) return { ...nothing, items: split(owner, first) };
  if (/^(?:contains|containsKey|equals|equalsIgnoreCase|isEmpty|startsWith|endsWith|matches)$/.test(method)) {
    return { texts: new Set(["true", "false"]), sources: new Set() };
  }
  const sources = new Set([owner, ...values].flatMap((value) => [...value.sources]));
  return { texts: new Set(), sources: sources.size > 0 ? sources : new Set(["unreadable"]) };
}

function mapped(value: Value, change: (each: string) => string): Value {
  return { texts: new Set([...value.texts].map(change)), sources: value.sources };
}

function split(owner: Value, separator: Value): Value {
  const marks = [...separator.texts].map((each) => each.replace(/\\s\*|\\/g, ""));
  const texts = [...owner.texts].flatMap((each) => marks.flatMap((mark) => each.split(mark)));
  return {
    texts: new Set(texts.map((item) => item.trim())),
    sources: new Set([...owner.sources, ...separator.sources]),
  };
}

function stepKey(step: Exclude<Step, { type: "method" }>, state: State, input: Source): string | undefined {
  if (step.type === "property") return step.id;
  const { texts, sources } = evaluate(step.id, state, input);
  const [only] = texts;
  return texts.size === 1 && sources.size === 0 ? only : undefined;
}

function calculated(operator: string, parts: readonly Expression[], state: State, input: Source): Value {
  const [only] = parts;
  if (operator === "parenthesis" && only !== undefined) return evaluate(only, state, input);
  if (operator === "+") return concatenated(parts.map((part) => evaluate(part, state, input)));
  return /[=<>&|]|not/.test(operator)
    ? { texts: new Set(["true", "false"]), sources: new Set() }
    : from("unreadable");
}

function interpolated(template: string, state: State, input: Source): Value {
  const nodes = nodesOf(template);
  const values = nodes.map((node) =>
    typeof node === "string"
      ? text(node)
      : node.type === "references"
        ? evaluateReference(node, state, input)
        : from("unreadable"),
  );
  const [only, ...rest] = values;
  if (only === undefined) return from("unreadable");
  return rest.length === 0 ? only : concatenated(values);
}

function nodesOf(template: string) {
  const parsed = parseTemplate(template);
  return "nodes" in parsed ? parsed.nodes : [];
}

/** A reference in one spelling: `$context["responseOverride"]` and `$!{context.responseOverride}` are the same. */
function canonical({ id, path = [] }: Reference): string {
  return [id, ...path.map(canonicalStep)].join(".");
}

function canonicalStep(step: Step): string {
  if (step.type === "property") return step.id;
  if (step.type === "index") return literal(step.id);
  return `${step.id}(${argumentsOf(step).map(literal).join(",")})`;
}

/** Only what is fixed gives a name that means the same everywhere. */
function literal(expression: Expression): string {
  return expression.type === "string" ? expression.value : JSON.stringify(expression);
}
