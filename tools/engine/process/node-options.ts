/** `runtime.options` of a Node.js project, with Pulumi's defaults. https://www.pulumi.com/docs/iac/concepts/projects/project-file/#runtime-options */
export interface NodeOptions {
  readonly typescript: boolean;
  /** Path of tsconfig.json, relative to the program; "" if the default. */
  readonly tsconfig: string;
  /** Arguments for node. */
  readonly nodeargs: readonly string[];
}

/** Reads `runtime.options`; throws an `Error` that names the option of a wrong type. */
export function readNodeOptions(options: Readonly<Record<string, unknown>>): NodeOptions {
  const { typescript = true, tsconfig = "", nodeargs = "" } = options;
  if (typeof typescript !== "boolean") throw new Error("typescript option must be a boolean");
  if (typeof tsconfig !== "string") throw new Error("tsconfigpath option must be a string");
  if (typeof nodeargs !== "string") throw new Error("nodeargs option must be a string");
  return { typescript, tsconfig, nodeargs: splitWords(nodeargs) };
}

/** Splits as a shell does: at blanks that are not quoted or escaped. */
function splitWords(text: string): string[] {
  const words = text.match(/(?:\\.|"(?:\\.|[^"])*"|'[^']*'|[^\s"'\\])+/g) ?? [];
  return words.map((word) =>
    word.replace(
      /\\(.)|"((?:\\.|[^"])*)"|'([^']*)'/g,
      (_, escaped?: string, double?: string, single?: string) =>
        escaped ?? double?.replace(/\\(["\\])/g, "$1") ?? single ?? "",
    ),
  );
}
