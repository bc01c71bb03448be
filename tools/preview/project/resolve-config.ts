import type { ConfigEntry } from "../../engine/model";
import { didYouMean } from "../../text/did-you-mean";
import { printConfigKey } from "./config-key";
import type { ConfigOverride } from "./config-overrides";
import { configText } from "./config-text";
import { hasConfigType, printConfigType } from "./config-type";
import { decryptValue, hasCiphertext, type ConfigValue, type PlainValue } from "./config-value";
import { isRecord } from "./is-record";
import type { ConfigDeclaration, Project } from "./project-file";
import { getAtPath, parsePropertyPath, setAtPath, type PropertyPath } from "./property-path";
import { sealedPlaceholder, secretOpener, type SecretOpener } from "./secret-opener";
import type { StackFile } from "./stack-file";

/** The stack's configuration, complete and checked. */
export interface ResolvedConfig {
  /** Sorted by key. */
  readonly entries: readonly ConfigEntry[];
  readonly stackTags: Readonly<Record<string, string>>;
  /** The texts that must not be printed. */
  readonly secrets: readonly string[];
  /** What the user should know of how the configuration was read. */
  readonly notes: readonly string[];
}

interface Candidate {
  readonly value: ConfigValue;
  readonly secret: boolean;
  readonly at: string;
}

interface Resolution {
  readonly project: Project;
  readonly stack: string;
  readonly stackFile: StackFile;
  readonly overrides: ReadonlyMap<string, ConfigOverride>;
  readonly environment: NodeJS.ProcessEnv;
}

const tagsKey = "pulumi:tags";

/** Merges command line, stack file and defaults, opens the secrets and checks the types, by the CLI's rules. */
export function resolveConfig(resolution: Resolution, problems: string[]): ResolvedConfig {
  const merged = merge(resolution);
  applyDeclarations(merged, resolution, problems);
  const notes = notesOf(resolution);

  const sealedKeys = [...merged].filter(([, { value }]) => hasCiphertext(value)).map(([key]) => key);
  const opener: SecretOpener = sealedKeys.length > 0 ? openSecrets(resolution, problems) : { sealed: "" };
  const isSealed = (value: ConfigValue) => "sealed" in opener && hasCiphertext(value);
  if ("sealed" in opener && sealedKeys.length > 0) {
    notes.push(
      `The program sees '${sealedPlaceholder}' in place of ${sealedKeys.sort().join(", ")}: ${opener.sealed}. ` +
        "Give values with --secret-config KEY=VALUE.",
    );
  }

  const secrets: string[] = [];
  const open = (ciphertext: string): string => {
    if ("sealed" in opener) return sealedPlaceholder;
    const text = opener.open(ciphertext);
    secrets.push(text);
    return text;
  };
  const plain = new Map<string, PlainValue>();
  for (const [key, { value, secret, at }] of merged) {
    if (secret && !hasCiphertext(value)) secrets.push(...textsIn(value));
    try {
      plain.set(key, decryptValue(value, open));
    } catch (error) {
      problems.push(`${at}: '${key}' cannot be opened: ${(error as Error).message}`);
    }
  }

  for (const declaration of resolution.project.declarations) {
    const key = keyOf(declaration);
    const candidate = merged.get(key);
    const value = plain.get(key);
    if (candidate === undefined || value === undefined) continue;
    checkDeclaration(declaration, candidate, value, isSealed(candidate.value), resolution.stack, problems);
  }

  const entries = [...plain].map(([key, value]) => ({
    key,
    value: configText(value),
    secret: merged.get(key)?.secret ?? false,
  }));
  const tagsAt = merged.get(tagsKey)?.at ?? resolution.stackFile.label;
  return {
    entries: entries.sort((left, right) => (left.key < right.key ? -1 : 1)),
    stackTags: readTags(plain.get(tagsKey), tagsAt, problems),
    secrets,
    notes,
  };
}

function textsIn(value: ConfigValue): string[] {
  if (typeof value === "object" && value !== null)
    return Object.values(value).flatMap((part) => textsIn(part as ConfigValue));
  return typeof value === "string" ? [value] : [];
}

function pathOf(declaration: ConfigDeclaration): PropertyPath {
  return parsePropertyPath(declaration.name) ?? [declaration.name];
}

function keyOf(declaration: ConfigDeclaration): string {
  return printConfigKey({ namespace: declaration.namespace, name: String(pathOf(declaration)[0]) });
}

function merge({ project, stackFile, overrides }: Resolution): Map<string, Candidate> {
  const secretKeys = new Set(project.declarations.filter(({ secret }) => secret).map(keyOf));
  const merged = new Map<string, Candidate>();
  for (const [key, { value, at }] of stackFile.values) {
    merged.set(key, { value, at, secret: hasCiphertext(value) });
  }
  for (const [key, override] of overrides) {
    const secret = override.secret || secretKeys.has(key) || (merged.get(key)?.secret ?? false);
    merged.set(key, { value: override.value, at: override.at, secret });
  }
  return merged;
}

function howToSet(declaration: ConfigDeclaration, stack: string): string {
  const option = declaration.secret ? " --secret" : "";
  const name = declaration.label;
  return `set it with 'pulumi config set${option} ${name} VALUE --stack ${stack}', or here with --config ${name}=VALUE`;
}

function applyDeclarations(
  merged: Map<string, Candidate>,
  { project, stack, stackFile }: Resolution,
  problems: string[],
): void {
  for (const declaration of project.declarations) {
    const [, ...path] = pathOf(declaration);
    const key = keyOf(declaration);
    const candidate = merged.get(key);
    if (getAtPath(candidate?.value, path) !== undefined) continue;
    if (declaration.fallback !== undefined) {
      const value = setAtPath(candidate?.value, path, declaration.fallback);
      merged.set(key, { value, at: declaration.at, secret: candidate?.secret ?? false });
    } else if (declaration.namespace === project.name) {
      const type = declaration.type ? printConfigType(declaration.type) : "a value";
      const description = declaration.description ? ` (${declaration.description})` : "";
      const environment = stackFile.hasEnvironment ? "; a value from Pulumi ESC cannot be read offline" : "";
      problems.push(
        `${declaration.at}: '${declaration.label}'${description} has no value in ${stackFile.label}; ` +
          `expected ${type}: ${howToSet(declaration, stack)}${environment}`,
      );
    }
  }
}

function checkDeclaration(
  declaration: ConfigDeclaration,
  candidate: Candidate,
  plain: PlainValue,
  isSealed: boolean,
  stack: string,
  problems: string[],
): void {
  const { type } = declaration;
  if (type === undefined) return;
  const name = declaration.label;
  if (declaration.secret && !candidate.secret) {
    problems.push(
      `${candidate.at}: '${name}' is declared secret and stands in plain text; ${howToSet(declaration, stack)}`,
    );
    return;
  }
  const [, ...path] = pathOf(declaration);
  const found = getAtPath(plain, path) as PlainValue | undefined;
  if (found === undefined) return;
  const content = typeof found === "object" && found !== null ? found : configText(found);
  if (hasConfigType(content, type)) return;
  const expected = printConfigType(type);
  if (isSealed) {
    problems.push(
      `${candidate.at}: '${name}' is a sealed secret; give ${expected} with --config ${name}=VALUE`,
    );
    return;
  }
  const shown = candidate.secret ? "[secret]" : JSON.stringify(configText(found));
  problems.push(
    `${candidate.at}: '${name}' is ${shown}; expected ${expected}: ${howToSet(declaration, stack)}`,
  );
}

function openSecrets({ stackFile, environment }: Resolution, problems: string[]): SecretOpener {
  try {
    return secretOpener(stackFile, environment);
  } catch (error) {
    problems.push(`${stackFile.label}: the secrets cannot be opened: ${(error as Error).message}`);
    return { open: () => sealedPlaceholder };
  }
}

function readTags(
  value: PlainValue | undefined,
  at: string,
  problems: string[],
): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  if (isRecord(value) && Object.values(value).every((tag) => typeof tag === "string")) {
    return value as Readonly<Record<string, string>>;
  }
  problems.push(`${at}: '${tagsKey}' must be a map of text to text`);
  return {};
}

function notesOf(resolution: Resolution): string[] {
  const { project, stackFile, overrides } = resolution;
  const notes = [...stackFile.unknownKeys];
  if (stackFile.hasEnvironment) {
    notes.push(`${stackFile.label} takes configuration from Pulumi ESC, which cannot be read offline.`);
  }
  for (const [key, { value, at }] of stackFile.values) {
    if (value === null) notes.push(`${at}: '${key}' has no value and is read as empty text.`);
  }
  const namespace = `${project.name}:`;
  const ownName = (key: string) => (key.startsWith(namespace) ? [key.slice(namespace.length)] : []);
  const declared = project.declarations.map(keyOf).flatMap(ownName);
  if (declared.length === 0) return notes;
  for (const [key, { at }] of [...stackFile.values, ...overrides]) {
    for (const name of ownName(key).filter((given) => !declared.includes(given))) {
      const advice = didYouMean(name, declared);
      // A program may read from its stacks' files what its project does not declare.
      if (!overrides.has(key) && !advice.includes("did you mean")) continue;
      notes.push(`${at}: ${project.label} does not declare '${name}'${advice}`);
    }
  }
  return notes;
}
