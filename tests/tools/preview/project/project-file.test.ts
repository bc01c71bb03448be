// Does not prove: that the CLI words its errors so; only that both refuse the same files.
import { deepEqual, equal } from "node:assert/strict";
import { join } from "node:path";
import { readProjectFile } from "../../../../tools/preview/project/project-file";
import { removeTemporaryFolders, temporaryFolder } from "./temporary-folder";

function read(text: string) {
  const problems: string[] = [];
  const project = readProjectFile(join(temporaryFolder({ "Pulumi.yaml": text }), "Pulumi.yaml"), problems);
  return { project, problems };
}

describe("readProjectFile", () => {
  after(removeTemporaryFolders);

  it("reads declarations, typed and short", () => {
    const { project, problems } = read(
      "name: shop\nruntime: nodejs\nconfig:\n" +
        "  zones: {type: array, items: {type: array, items: {type: integer}}}\n" +
        "  token: {type: string, secret: true, description: A token}\n" +
        "  size: 3\n" +
        "  aws:region: eu-west-1\n",
    );
    deepEqual(problems, []);
    deepEqual(project?.declarations, [
      {
        label: "aws:region",
        namespace: "aws",
        name: "region",
        type: undefined,
        description: undefined,
        secret: false,
        fallback: "eu-west-1",
        at: "Pulumi.yaml:7",
      },
      {
        label: "size",
        namespace: "shop",
        name: "size",
        type: undefined,
        description: undefined,
        secret: false,
        fallback: 3n,
        at: "Pulumi.yaml:6",
      },
      {
        label: "token",
        namespace: "shop",
        name: "token",
        type: { type: "string", items: undefined },
        description: "A token",
        secret: true,
        fallback: undefined,
        at: "Pulumi.yaml:5",
      },
      {
        label: "zones",
        namespace: "shop",
        name: "zones",
        type: {
          type: "array",
          items: { type: "array", items: { type: "integer", items: undefined } },
        },
        description: undefined,
        secret: false,
        fallback: undefined,
        at: "Pulumi.yaml:4",
      },
    ]);
  });

  const refused: Record<string, readonly [string, readonly string[]]> = {
    "an empty file": ["", ["Pulumi.yaml: the project file must be a map with 'name' and 'runtime'"]],
    "a list": ["- a", ["Pulumi.yaml: the project file must be a map with 'name' and 'runtime'"]],
    "no name and no runtime": [
      "description: x",
      [
        "Pulumi.yaml: the project has no 'name'",
        "Pulumi.yaml: 'runtime' must be nodejs, or a map with the name nodejs and options",
      ],
    ],
    "a name that is a number": [
      "name: 5\nruntime: nodejs",
      ["Pulumi.yaml:1: 'name' is 5; expected letters, digits, '-', '_' and '.'"],
    ],
    "another language, and text where none belongs": [
      "name: shop\nruntime: python\nmain: [a]",
      [
        "Pulumi.yaml:2: the runtime is 'python'; only nodejs programs can be previewed offline",
        "Pulumi.yaml:3: 'main' must be text",
      ],
    ],
    "two folders for the stacks": [
      "name: shop\nruntime: nodejs\nconfig: a\nstackConfigDir: b",
      [
        "Pulumi.yaml:3: 'config' and 'stackConfigDir' both name the folder of the stacks' files; keep 'stackConfigDir'",
      ],
    ],
    "keys that do not exist, at any depth": [
      [
        "name: shop",
        "runtime: { name: nodejs, options: { typscript: false, mine: 1 }, nam: x }",
        "descripton: A shop",
        "backend: { uri: s3://state }",
        "plugins: { providers: [{ name: aws, pth: ./aws }] }",
        "resources: {}",
      ].join("\n"),
      [
        "Pulumi.yaml:2: 'runtime.options.typscript' does not exist; did you mean 'typescript'?",
        "Pulumi.yaml:2: 'runtime.nam' does not exist; did you mean 'name'?",
        "Pulumi.yaml:3: 'descripton' does not exist; did you mean 'description'?",
        "Pulumi.yaml:4: 'backend.uri' does not exist; did you mean 'url'?",
        "Pulumi.yaml:5: 'plugins.providers.0.pth' does not exist; did you mean 'path'?",
      ],
    ],
    "every mistake in 'config' at once": [
      [
        "name: shop",
        "runtime: nodejs",
        "config:",
        "  a: {type: number}",
        "  b: {type: array}",
        "  c: {type: integer, default: many}",
        "  d: {default: 1, value: 2}",
        "  e: {typ: string}",
        "  f: {type: string, secret: maybe}",
        "  aws:g: {type: string, default: x}",
        "  aws:h: {secret: true}",
        "  a:b:c: 1",
        "  i:",
        "  j: 1.5",
      ].join("\n"),
      [
        'Pulumi.yaml:4: type "number" is not one of string, integer, boolean, array, object',
        "Pulumi.yaml:5: an array needs 'items' with the 'type' of its elements",
        "Pulumi.yaml:6: the default of 'c' is not of type integer",
        "Pulumi.yaml:7: 'd' has both 'default' and 'value'; keep one",
        "Pulumi.yaml:8: 'e' has 'typ'; did you mean 'type'?",
        "Pulumi.yaml:9: 'secret' of 'f' must be true or false",
        "Pulumi.yaml:10: 'aws:g' belongs to another namespace and cannot have a 'type'",
        "Pulumi.yaml:10: 'aws:g' belongs to another namespace: write 'value', not 'default'",
        "Pulumi.yaml:11: 'aws:h' belongs to another namespace and needs a 'value'",
        "Pulumi.yaml:12: 'a:b:c' is not a configuration key; expected name or namespace:name",
        "Pulumi.yaml:13: 'i' is null; expected text, a whole number, true or false, a list, or a map",
        "Pulumi.yaml:14: 'j' is 1.5; expected text, a whole number, true or false, a list, or a map",
      ],
    ],
  };
  for (const [what, [text, expected]] of Object.entries(refused)) {
    it(`refuses ${what}`, () => {
      const { project, problems } = read(text);
      equal(project, undefined);
      deepEqual(problems, expected);
    });
  }
});
