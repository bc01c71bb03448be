import { basename, dirname, extname, resolve } from "node:path";
import { didYouMean } from "../../text/did-you-mean";
import { configTypes, hasConfigType, printConfigType, type ConfigType } from "./config-type";
import { parseConfigKey, printConfigKey } from "./config-key";
import { toConfigValue, type ConfigValue } from "./config-value";
import { isRecord } from "./is-record";
import { toJson } from "./to-json";
import { show } from "./show";
import { reportUnknownKeys } from "./unknown-keys";
import { readSourceFile, type SourceFile, type SourcePath } from "./source-file";

/** One key of `config` in Pulumi.yaml. */
export interface ConfigDeclaration {
  /** As it is written in Pulumi.yaml. */
  readonly label: string;
  readonly namespace: string;
  /** The name, which the CLI reads as a path. */
  readonly name: string;
  readonly type: ConfigType | undefined;
  readonly description: string | undefined;
  readonly secret: boolean;
  /** `default` or `value`; undefined if there is neither. */
  readonly fallback: ConfigValue | undefined;
  /** `file:line`. */
  readonly at: string;
}

/** Pulumi.yaml, as far as a preview needs it. */
export interface Project {
  readonly name: string;
  /** Absolute path of the folder that holds the file. */
  readonly directory: string;
  /** Name of the file, for messages. */
  readonly label: string;
  /** `.yaml`, `.yml` or `.json`; the stacks' files have the same. */
  readonly extension: string;
  /** Path of the program, relative to `directory`. */
  readonly main: string;
  readonly runtimeOptions: Readonly<Record<string, unknown>>;
  /** Absolute path of the folder that holds the stacks' files. */
  readonly stackDirectory: string;
  readonly declarations: readonly ConfigDeclaration[];
}

const declarationAttributes = ["type", "items", "description", "secret", "default", "value"];
const projectName = /^[A-Za-z0-9_.-]{1,100}$/;

type Report = (path: SourcePath, problem: string) => void;

/** Reads and checks Pulumi.yaml; what is wrong is added to `problems`, and the result is undefined if it cannot be used. */
export function readProjectFile(file: string, problems: string[]): Project | undefined {
  const label = basename(file);
  const source = readSourceFile(file, label, problems);
  if (source === undefined) return undefined;
  const before = problems.length;
  const report: Report = (at, problem) => problems.push(`${source.at(at)}: ${problem}`);

  if (!isRecord(source.value)) {
    report([], "the project file must be a map with 'name' and 'runtime'");
    return undefined;
  }
  const root = source.value;
  reportUnknownKeys("project", root, report);
  const name = readName(root, report);
  const runtimeOptions = readRuntimeOptions(root, report);
  const main = readText(root, "main", report) ?? ".";
  const stackConfigDir = readText(root, "stackConfigDir", report);
  const oldStackConfigDir = typeof root["config"] === "string" ? root["config"] : undefined;
  if (oldStackConfigDir !== undefined && stackConfigDir !== undefined) {
    report(
      ["config"],
      "'config' and 'stackConfigDir' both name the folder of the stacks' files; keep 'stackConfigDir'",
    );
  }
  const declarations = readDeclarations(root, name, source, report);
  if (problems.length > before) return undefined;

  const directory = dirname(file);
  return {
    name,
    directory,
    label,
    extension: extname(file),
    main,
    runtimeOptions,
    stackDirectory: resolve(directory, stackConfigDir ?? oldStackConfigDir ?? "."),
    declarations,
  };
}

function readText(root: Readonly<Record<string, unknown>>, key: string, report: Report): string | undefined {
  const value = root[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  report([key], `'${key}' must be text`);
  return undefined;
}

function readName(root: Readonly<Record<string, unknown>>, report: Report): string {
  const { name } = root;
  if (name === undefined) {
    report([], "the project has no 'name'");
  } else if (typeof name !== "string" || !projectName.test(name)) {
    report(["name"], `'name' is ${show(name)}; expected letters, digits, '-', '_' and '.'`);
  } else {
    return name;
  }
  return "";
}

function readRuntimeOptions(
  root: Readonly<Record<string, unknown>>,
  report: Report,
): Readonly<Record<string, unknown>> {
  const { runtime } = root;
  const name = isRecord(runtime) ? runtime["name"] : runtime;
  const options = isRecord(runtime) ? (runtime["options"] ?? {}) : {};
  if (typeof name !== "string" || name === "" || !isRecord(options)) {
    report(["runtime"], "'runtime' must be nodejs, or a map with the name nodejs and options");
    return {};
  }
  if (name !== "nodejs") {
    report(["runtime"], `the runtime is '${name}'; only nodejs programs can be previewed offline`);
  }
  return toJson(options) as Readonly<Record<string, unknown>>;
}

function readType(value: unknown, items: unknown, at: SourcePath, report: Report): ConfigType | undefined {
  const type = configTypes.find((known) => known === value);
  if (type === undefined) {
    report(at, `type ${show(value)} is not one of ${configTypes.join(", ")}`);
    return undefined;
  }
  if (type !== "array") return { type, items: undefined };
  if (!isRecord(items)) {
    report(at, "an array needs 'items' with the 'type' of its elements");
    return undefined;
  }
  const element = readType(items["type"], items["items"], [...at, "items"], report);
  return element && { type, items: element };
}

/** A value in place of a declaration: a default, or for another namespace a value. */
function isShorthand(written: unknown): boolean {
  return ["string", "bigint", "boolean"].includes(typeof written) || Array.isArray(written);
}

function readDeclaration(
  label: string,
  written: unknown,
  project: string,
  source: SourceFile,
  report: Report,
): ConfigDeclaration | undefined {
  const at: SourcePath = ["config", label];
  const key = parseConfigKey(label, project);
  if (key === undefined) {
    report(at, `'${label}' is not a configuration key; expected name or namespace:name`);
    return undefined;
  }
  if (!isRecord(written) && !isShorthand(written)) {
    report(
      at,
      `'${label}' is ${show(written)}; expected text, a whole number, true or false, a list, or a map`,
    );
    return undefined;
  }
  const ofProject = key.namespace === project;
  const attributes = isRecord(written) ? written : { [ofProject ? "default" : "value"]: written };
  const unknown = Object.keys(attributes).filter((name) => !declarationAttributes.includes(name));
  for (const name of unknown) {
    report([...at, name], `'${label}' has '${name}'${didYouMean(name, declarationAttributes)}`);
  }

  const hasDefault = attributes["default"] !== undefined && attributes["default"] !== null;
  const hasValue = attributes["value"] !== undefined && attributes["value"] !== null;
  const isTyped = attributes["type"] !== undefined;
  if (hasDefault && hasValue) report(at, `'${label}' has both 'default' and 'value'; keep one`);
  if (!ofProject && isTyped) report(at, `'${label}' belongs to another namespace and cannot have a 'type'`);
  if (!ofProject && hasDefault)
    report(at, `'${label}' belongs to another namespace: write 'value', not 'default'`);
  if (!ofProject && !hasValue && !hasDefault) {
    report(at, `'${label}' belongs to another namespace and needs a 'value'`);
  }

  const type =
    isTyped && ofProject ? readType(attributes["type"], attributes["items"], at, report) : undefined;
  const fallback = hasDefault ? attributes["default"] : attributes["value"];
  if (type && hasDefault && !hasConfigType(fallback, type)) {
    report([...at, "default"], `the default of '${label}' is not of type ${printConfigType(type)}`);
  }
  const { description, secret } = attributes;
  if (secret !== undefined && typeof secret !== "boolean") {
    report([...at, "secret"], `'secret' of '${label}' must be true or false`);
  }
  return {
    label,
    ...key,
    type,
    description: typeof description === "string" ? description : undefined,
    secret: secret === true,
    fallback: hasDefault || hasValue ? toConfigValue(fallback) : undefined,
    at: source.at(at),
  };
}

function readDeclarations(
  root: Readonly<Record<string, unknown>>,
  project: string,
  source: SourceFile,
  report: Report,
): readonly ConfigDeclaration[] {
  const { config } = root;
  if (config === undefined || config === null || typeof config === "string") return [];
  if (!isRecord(config)) {
    report(["config"], "'config' must be a map of configuration keys");
    return [];
  }
  const declarations = Object.entries(config).flatMap(
    ([label, written]) => readDeclaration(label, written, project, source, report) ?? [],
  );
  return declarations.toSorted((left, right) => (printConfigKey(left) < printConfigKey(right) ? -1 : 1));
}
