import { didYouMean } from "../../text/did-you-mean";
import { isRecord } from "./is-record";
import type { SourcePath } from "./source-file";

/** The keys of a map and what stands below each; `open`: others are allowed, and only those that resemble a known one are told. */
interface Shape {
  readonly keys: Readonly<Record<string, Shape | undefined>>;
  readonly open?: true;
}

const leaf = undefined;
const plugins: Shape = { keys: { name: leaf, path: leaf, version: leaf }, open: true };

/** https://github.com/pulumi/pulumi/blob/master/sdk/go/common/workspace/project.json; `config` is read with its values. */
const projectFile: Shape = {
  open: true,
  keys: {
    name: leaf,
    description: leaf,
    author: leaf,
    website: leaf,
    license: leaf,
    runtime: {
      keys: {
        name: leaf,
        options: {
          keys: { typescript: leaf, nodeargs: leaf, packagemanager: leaf, tsconfig: leaf, production: leaf },
          open: true,
        },
      },
    },
    main: leaf,
    config: leaf,
    stackConfigDir: leaf,
    backend: { keys: { url: leaf } },
    options: { keys: { refresh: leaf } },
    template: {
      keys: {
        description: leaf,
        quickstart: leaf,
        important: leaf,
        config: leaf,
        displayName: leaf,
        metadata: leaf,
      },
    },
    plugins: { keys: { providers: plugins, analyzers: plugins, languages: plugins }, open: true },
    packages: leaf,
    requiredPulumiVersion: leaf,
  },
};

/** https://github.com/pulumi/pulumi/blob/master/sdk/go/common/workspace/project.go (ProjectStack); `config` is read with its values. */
const stackFile: Shape = {
  keys: {
    config: leaf,
    environment: { open: true, keys: { description: leaf, imports: leaf, values: leaf } },
    secretsprovider: leaf,
    encryptedkey: leaf,
    encryptionsalt: leaf,
  },
};

const shapes = { project: projectFile, stack: stackFile };

/** Tells every key of a project's or a stack's file that does not exist, at any depth. */
export function reportUnknownKeys(
  file: keyof typeof shapes,
  root: Readonly<Record<string, unknown>>,
  report: (path: SourcePath, problem: string) => void,
): void {
  visit(root, shapes[file], []);

  function visit(value: unknown, shape: Shape | undefined, path: SourcePath): void {
    if (shape === undefined) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, shape, [...path, index]);
      return;
    }
    if (!isRecord(value)) return;
    const known = Object.keys(shape.keys);
    for (const [key, item] of Object.entries(value)) {
      if (Object.hasOwn(shape.keys, key)) {
        visit(item, shape.keys[key], [...path, key]);
        continue;
      }
      const advice = didYouMean(key, known);
      if (shape.open === true && !advice.includes("did you mean")) continue;
      // The CLI drops it without a word: what stands there is not in the stack.
      const belongs =
        file === "stack" && key.includes(":") ? ": configuration stands under 'config'" : advice;
      report([...path, key], `'${[...path, key].join(".")}' does not exist${belongs}`);
    }
  }
}
