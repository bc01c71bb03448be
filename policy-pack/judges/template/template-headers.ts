import { argumentsOf } from "./arguments-of";
import { blocksOf, type Branch, type Item } from "./blocks";
import { evaluate, responseHeaders } from "./evaluate";
import { parseTemplate } from "./parse-template";
import { refine } from "./refine";
import { State } from "./state";
import type { Expression, Reference, Step } from "./syntax";
import { from, membersOf, nothing, oneOf, type Source, type Value } from "./value";

/** What a template may set headers of the answer to. */
export interface TemplateHeaders {
  /** By name in small letters; `*` where the name is not known. */
  readonly headers: ReadonlyMap<string, Value>;
  /** Why the template cannot be read, if it cannot. */
  readonly problem?: string;
}

/** Which body `$input` is: the caller's in a request template, the back end's in a response template. */
export type TemplateKind = "request" | "response";

const most = 200;
const steps = 20_000;
const deepestCall = 5;
const cache = new Map<string, TemplateHeaders>();

/**
 * What a mapping template of a REST API may set headers of the answer to. Both request and response templates can.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
 */
export function templateHeaders(template: string, kind: TemplateKind): TemplateHeaders {
  if (!/responseoverride/i.test(template)) return { headers: new Map() };
  const key = `${kind}:${template}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const read = readHeaders(template, kind === "request" ? "request" : "backend");
  // The methods of an API share a few templates.
  if (cache.size >= most) cache.clear();
  cache.set(key, read);
  return read;
}

function readHeaders(template: string, input: Source): TemplateHeaders {
  const parsed = parseTemplate(template);
  if ("problem" in parsed) return { headers: new Map(), problem: parsed.problem };
  const run = new Run(input);
  run.execute(blocksOf(parsed.nodes), State.start);
  return run.result;
}

/** One run through every way that a template can take. */
class Run {
  private readonly headers = new Map<string, Value>();
  private readonly macros = new Map<string, Extract<Item, { kind: "macro" }>>();
  private problem: string | undefined;
  private left = steps;
  private depth = 0;

  constructor(private readonly input: Source) {}

  get result(): TemplateHeaders {
    const { headers, problem } = this;
    return { headers, ...(problem !== undefined && { problem }) };
  }

  execute(items: readonly Item[], start: State): State {
    return items.reduce((state, item) => {
      if (this.left-- > 0) return this.step(item, state);
      this.problem ??= "has too many ways through it";
      return state;
    }, start);
  }

  private step(item: Item, state: State): State {
    switch (item.kind) {
      case "branches":
        return this.branch(item.branches, state);
      case "loop": {
        const items = membersOf(this.value(item.from, state)) ?? from("unreadable");
        // Twice: what one round leaves behind, the next one finds.
        const once = this.round(item, items, state);
        return State.join(once, this.round(item, items, once));
      }
      case "macro":
        this.macros.set(item.id, item);
        return state;
      case "block":
        return State.join(state, this.execute(item.body, state));
      case "node":
        return this.node(item.node, state);
    }
  }

  private branch(branches: readonly Branch[], start: State): State {
    let state = start;
    let after = start.unreachable;
    for (const { condition, body } of branches) {
      const { holds, fails } =
        condition === undefined
          ? { holds: state, fails: state.unreachable }
          : refine(condition, this.sideEffects(condition, state), this.input);
      after = State.join(after, holds.isReachable ? this.execute(body, holds) : holds);
      state = fails;
    }
    return State.join(after, state);
  }

  private round(loop: Extract<Item, { kind: "loop" }>, items: Value, state: State): State {
    return State.join(state, this.execute(loop.body, state.set(loop.to, items)));
  }

  private node(node: Extract<Item, { kind: "node" }>["node"], state: State): State {
    if (node.type === "set") return this.assign(node.equal[0], node.equal[1], state);
    if (node.type === "references") return this.sideEffects(node, state);
    return node.type === "macro_call" ? this.call(node.id, node.args ?? [], state) : state;
  }

  private call(id: string, args: readonly Expression[], state: State): State {
    const macro = this.macros.get(id);
    if (macro === undefined) {
      if (["evaluate", "parse", "include"].includes(id)) this.problem ??= `runs what #${id} makes`;
      return state;
    }
    if (this.depth >= deepestCall) {
      this.problem ??= "calls macros too deep";
      return state;
    }
    const bound = macro.parameters.reduce((before, name, at) => {
      const argument = args[at];
      return before.set(name, argument === undefined ? nothing : this.value(argument, state));
    }, state);
    this.depth += 1;
    const after = this.execute(macro.body, bound);
    this.depth -= 1;
    return after;
  }

  private assign(target: Reference, expression: Expression, before: State): State {
    const state = this.sideEffects(expression, before);
    const value = this.value(expression, state);
    const path = target.path ?? [];
    if (path.length === 0) return state.set(target.id, value);
    const owner = { ...target, path: path.slice(0, -1) };
    return this.write(owner, keyOf(path.at(-1)), value, state);
  }

  /** Writes to a header, or to a map of the template's own. */
  private write(owner: Reference, key: Expression | undefined, value: Value, state: State): State {
    const target = this.value(owner, state);
    const keys: Value = key === undefined ? from("unreadable") : this.value(key, state);
    if (target.object !== undefined) this.writeObject(target.object, keys, value);
    const entries = new Map(target.entries);
    for (const each of keys.texts) entries.set(each, oneOf([entries.get(each) ?? nothing, value]));
    return state.replace(target, { ...target, items: oneOf([target.items ?? nothing, keys]), entries });
  }

  private writeObject(object: string, keys: Value, value: Value): void {
    if (object === responseHeaders) {
      for (const name of keys.texts) this.record(name, value);
      if (keys.sources.size > 0) this.record("*", value);
    } else if (keys.texts.has("header") || keys.texts.has("responseOverride")) {
      this.recordAll(value.entries?.get("header") ?? value);
    }
  }

  private recordAll(map: Value): void {
    for (const [name, value] of map.entries ?? []) this.record(name, value);
    if (map.object === responseHeaders) return;
    if (map.sources.size > 0) this.record("*", { texts: new Set(), sources: map.sources });
    else if (map.entries === undefined) this.record("*", from("unreadable"));
  }

  private record(name: string, value: Value): void {
    const key = name.toLowerCase();
    this.headers.set(key, oneOf([this.headers.get(key) ?? nothing, value]));
  }

  /** What a call changes: `$list.add(…)`, `$map.put(…)`, `$context.responseOverride.header.put(…)`. */
  private sideEffects(expression: Expression, state: State): State {
    if (expression.type === "math") {
      return expression.expression.reduce((before: State, part) => this.sideEffects(part, before), state);
    }
    const step: Step | undefined = expression.type === "references" ? expression.path?.at(-1) : undefined;
    if (expression.type !== "references" || step?.type !== "method" || reads.test(step.id)) return state;
    const owner = { ...expression, path: (expression.path ?? []).slice(0, -1) };
    const args = argumentsOf(step);
    if (step.id === "put" || step.id === "putIfAbsent" || step.id === "replace") {
      return this.write(owner, args[0], args[1] === undefined ? nothing : this.value(args[1], state), state);
    }
    return this.changeWhole(this.value(owner, state), step.id, args, state);
  }

  private changeWhole(target: Value, method: string, args: readonly Expression[], state: State): State {
    const values = args.map((argument) => this.value(argument, state));
    if (target.object === responseHeaders) {
      if (method === "putAll") for (const value of values) this.recordAll(value);
      else if (method !== "remove" && method !== "clear") this.record("*", from("unreadable"));
    }
    if (method === "remove" || method === "clear") return state;
    const added =
      method === "add" || method === "set"
        ? values.slice(-1)
        : method === "addAll" || method === "putAll"
          ? values.map((value) => membersOf(value) ?? from("unreadable"))
          : [from("unreadable")];
    return state.replace(target, { ...target, items: oneOf([target.items ?? nothing, ...added]) });
  }

  private value(expression: Expression, state: State): Value {
    return evaluate(expression, state, this.input);
  }
}

/** Methods that change nothing. */
const reads =
  /^(?:get\w*|contains\w*|is\w*|equals\w*|index\w*|last\w*|size|length|keySet|values|entrySet|iterator|to\w*|trim|split|matches|starts\w*|ends\w*|substring|json|path|params|body|escape\w*|parse\w*|url\w*|base64\w*|hashCode|charAt|concat)$/;

function keyOf(step: Step | undefined): Expression | undefined {
  if (step?.type === "property") return { type: "string", value: step.id };
  return step?.type === "index" ? step.id : undefined;
}
