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

/** Tells every key of a project file that does not exist, at any depth. */
export function reportUnknownKeys(
  root: Readonly<Record<string, unknown>>,
  report: (path: SourcePath, problem: string) => void,
): void {
  visit(root, projectFile, []);

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
      report([...path, key], `'${[...path, key].join(".")}' does not exist${advice}`);
    }
  }
}
