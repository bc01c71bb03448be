import type { Expression, Node } from "./syntax";

/** A node, or a block with what stands in it. */
export type Item =
  | { readonly kind: "node"; readonly node: Exclude<Node, string> }
  | { readonly kind: "branches"; readonly branches: readonly Branch[] }
  | { readonly kind: "loop"; readonly to: string; readonly from: Expression; readonly body: readonly Item[] }
  | {
      readonly kind: "macro";
      readonly id: string;
      readonly parameters: readonly string[];
      readonly body: readonly Item[];
    }
  /** What runs where it stands, or later: `#define`, `#@call` and the like. */
  | { readonly kind: "block"; readonly body: readonly Item[] };

/** What runs where a condition holds and those before it do not; `#else` has none. */
export interface Branch {
  readonly condition: Expression | undefined;
  readonly body: readonly Item[];
}

interface Open {
  readonly body: Item[];
  readonly branches: { condition: Expression | undefined; body: Item[] }[];
}

/** Puts into blocks what stands between their directives. A block that is not closed ends with the template. */
export function blocksOf(nodes: readonly Node[]): readonly Item[] {
  const root: Item[] = [];
  const open: Open[] = [];
  let body = root;
  for (const node of nodes) {
    if (typeof node === "string") continue;
    switch (node.type) {
      case "if": {
        const first = { condition: node.condition, body: [] };
        const branches = [first];
        body.push({ kind: "branches", branches });
        open.push({ body, branches });
        body = first.body;
        break;
      }
      case "elseif":
      case "else": {
        const branch = { condition: node.type === "elseif" ? node.condition : undefined, body: [] };
        open.at(-1)?.branches.push(branch);
        if (open.length > 0) body = branch.body;
        break;
      }
      case "foreach":
      case "macro":
      case "define":
      case "noescape":
      case "macro_body": {
        const inner: Item[] = [];
        body.push(blockOf(node, inner));
        open.push({ body, branches: [] });
        body = inner;
        break;
      }
      case "end":
        body = open.pop()?.body ?? body;
        break;
      default:
        body.push({ kind: "node", node });
    }
  }
  return root;
}

function blockOf(node: Exclude<Node, string>, body: readonly Item[]): Item {
  if (node.type === "foreach") return { kind: "loop", to: node.to, from: node.from, body };
  if (node.type !== "macro") return { kind: "block", body };
  const parameters = (node.args ?? []).map(({ id }) => id);
  return { kind: "macro", id: node.id, parameters, body };
}
