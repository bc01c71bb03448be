import { templateHeaders, type TemplateKind } from "./template/template-headers";
import type { Source } from "./template/value";

/** What a template does with Access-Control-Allow-Origin. */
export interface TemplateOrigins {
  /** Every origin that the template may answer with. */
  readonly origins: readonly string[];
  /** Whether it can answer with an origin that is on no list. */
  readonly isOpen: boolean;
  /** Whether it can answer with what a stage variable or the context holds. */
  readonly isVariable: boolean;
  /** Why the template cannot be read, if it cannot. */
  readonly problem?: string;
}

/**
 * Reads a template for the one way to answer several origins safely: to echo the request's origin where it was
 * compared with literals, or looked up in a list of them. Every other echo is open.
 */
export function templateOrigins(template: string, kind: TemplateKind = "response"): TemplateOrigins {
  const { headers, problem } = templateHeaders(template, kind);
  const values = [headers.get("access-control-allow-origin"), headers.get("*")].filter(
    (value) => value !== undefined,
  );
  const comesFrom = (...sources: Source[]) =>
    values.some((value) => sources.some((source) => value.sources.has(source)));
  const mentions = problem !== undefined && /access-control-allow-origin/i.test(template);
  return {
    origins: [...new Set(values.flatMap(({ texts }) => [...texts]))],
    isOpen: comesFrom("request", "unreadable"),
    isVariable: comesFrom("variable"),
    ...(mentions && { problem }),
  };
}
