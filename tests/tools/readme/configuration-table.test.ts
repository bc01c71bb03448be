import { equal } from "node:assert/strict";
import { configurationTable } from "../../../tools/readme/configuration-table";

describe("configurationTable", () => {
  it("says type, default and meaning of each key of the project", () => {
    const project = `
name: p
config:
  domain:
    type: string
    description: >
      The domain,
      registered.
  origins:
    type: array
    items: { type: string }
    default: []
    description: a | b
  token:
    type: string
    secret: true
    default: ""
  hosts:
    default: [a]
  limits:
    default: { a: 1 }
  days:
    default: 90
  protect:
    default: true
  owner:
    default: ""
  aws:region:
    value: eu-west-1
`;
    equal(
      configurationTable(project),
      [
        "| Key | Type | Default | Meaning |",
        "| --- | --- | --- | --- |",
        "| `domain` | string | required | The domain, registered. |",
        "| `origins` | list of string | `[]` | a \\| b |",
        '| `token` | string, secret | `""` |  |',
        '| `hosts` | list | `["a"]` |  |',
        '| `limits` | object | `{"a":1}` |  |',
        "| `days` | integer | `90` |  |",
        "| `protect` | boolean | `true` |  |",
        '| `owner` | string | `""` |  |',
      ].join("\n"),
    );
  });
});
