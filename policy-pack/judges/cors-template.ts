/** What a response template does with Access-Control-Allow-Origin. */
export interface TemplateOrigins {
  /** Every origin that the template may answer with. */
  readonly origins: readonly string[];
  /** Whether it can answer with an origin that is on no list, or in a way that cannot be read. */
  readonly isOpen: boolean;
}

const header = /access-control-allow-origin/gi;
const assignment =
  /^\$!?\{?context\.responseOverride\.header(?:\.|\[["'])access-control-allow-origin(?:["']\])?\}?\s*=\s*(.+)$/is;

/**
 * Reads a Velocity template for the one way to answer several origins safely: to echo the request's origin inside
 * an `#if` that compares it with literals, or looks it up in a list of literals. Everything else is open.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
 */
export function templateOrigins(template: string): TemplateOrigins {
  const text = template.replace(/#\*[\s\S]*?\*#/g, "").replace(/##.*$/gm, "");
  const origins: string[] = [];
  const lists = new Map<string, string[]>();
  const conditions: string[] = [];
  let mentions = text.match(header)?.length ?? 0;
  for (const { directive, argument } of directivesOf(text)) {
    if (directive === "if" || directive === "foreach" || directive === "macro") {
      conditions.push(directive === "if" ? argument : "");
    } else if (directive === "elseif" || directive === "else") {
      conditions.splice(-1, 1, argument);
    } else if (directive === "end") {
      conditions.pop();
    } else {
      const value = assignment.exec(argument)?.[1]?.trim();
      if (value === undefined) {
        rememberList(argument, lists);
        continue;
      }
      const answered =
        literalOf(value) ?? conditions.map((test) => listedBy(test, value, lists)).find(Boolean);
      if (answered !== undefined) mentions -= 1;
      origins.push(...[answered ?? []].flat());
    }
  }
  return { origins, isOpen: mentions > 0 };
}

interface Directive {
  readonly directive: string;
  readonly argument: string;
}

function* directivesOf(text: string): Generator<Directive> {
  for (const match of text.matchAll(/#\{?(elseif|else|end|foreach|if|macro|set)\b\}?\s*/g)) {
    const [whole, directive = ""] = match;
    const takesArgument = directive !== "else" && directive !== "end";
    yield { directive, argument: takesArgument ? inParentheses(text, match.index + whole.length) : "" };
  }
}

/** The text between the parenthesis at a position and the one that closes it; quoted ones do not count. */
function inParentheses(text: string, start: number): string {
  let depth = 0;
  let quoteMark = "";
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoteMark !== "") quoteMark = character === quoteMark ? "" : quoteMark;
    else if (character === '"' || character === "'") quoteMark = character;
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    if (depth === 0) return text.slice(start + 1, at).trim();
  }
  return "";
}

function rememberList(argument: string, lists: Map<string, string[]>): void {
  const [, name, items] = /^\$!?\{?(\w+)\}?\s*=\s*\[(.*)\]$/s.exec(argument) ?? [];
  if (name === undefined || items === undefined) return;
  const literals = items.split(",").map((item) => literalOf(item.trim()));
  if (literals.every((item) => item !== undefined)) lists.set(name, literals);
  else lists.delete(name);
}

/** The origins that a condition leaves for a value: undefined unless every alternative pins it to literals. */
function listedBy(
  condition: string,
  value: string,
  lists: ReadonlyMap<string, string[]>,
): string[] | undefined {
  const alternatives = condition.split("||").map((part) => pinnedBy(part.trim(), plain(value), lists));
  return alternatives.every((list) => list !== undefined) ? alternatives.flat() : undefined;
}

function pinnedBy(test: string, value: string, lists: ReadonlyMap<string, string[]>): string[] | undefined {
  const bare = test.replace(/^\((.*)\)$/s, "$1").trim();
  const [, compared, literal] = /^(\$.+?)\s*==\s*(["'].*["'])$/s.exec(bare) ?? [];
  if (compared !== undefined && literal !== undefined && plain(compared) === value) {
    const origin = literalOf(literal);
    return origin === undefined ? undefined : [origin];
  }
  const [, list, member] = /^\$!?\{?(\w+)\}?\.contains\((.+)\)$/s.exec(bare) ?? [];
  return list !== undefined && member !== undefined && plain(member.trim()) === value
    ? lists.get(list)
    : undefined;
}

/** A reference in its shortest notation: `$!{origin}` and `$origin` name the same. */
function plain(reference: string): string {
  return reference.replace(/^\$!?\{?([^{}]*)\}?$/, "$$$1");
}

function literalOf(text: string): string | undefined {
  return /^"([^"$#]*)"$/.exec(text)?.[1] ?? /^'([^']*)'$/.exec(text)?.[1];
}
