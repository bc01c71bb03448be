import { deepEqual, ok } from "node:assert/strict";
import { functionCorsFaults } from "../../../../policy-pack/judges/headers/function-cors-faults";
import { processorTime } from "../../../support/processor-time";

const handler = (line: string) =>
  `function handler(event) { var response = event.response; var headers = response.headers; ${line} return response; }`;
const everyone = '"*" lets every site in';
const reflected = "answers with the caller's own origin, so every site is let in";

const judged: [line: string, faults: string[]][] = [
  ["headers['access-control-allow-origin'] = { value: '*' };", [everyone]],
  ['headers["Access-Control-Allow-Origin"] = {"value": "*"};', [everyone]],
  ["response.headers = { 'access-control-allow-origin': { value: `*` } };", [everyone]],
  ["headers['access-control-allow-origin'] = { value: '*', };", [everyone]],
  ["headers['access-control-allow-origin'] = { value: 'https://a.example' };", []],
  [
    "headers['access-control-allow-origin'] = { value: 'https://a.example,https://b.example' };",
    ['"https://a.example,https://b.example" is more than one origin, and browsers take one'],
  ],
  [
    "var origin = event.request.headers.origin.value; headers['access-control-allow-origin'] = { value: origin };",
    [reflected],
  ],
  ["headers['access-control-allow-origin'] = { value: /* all */ '*' };", [everyone]],
  ["headers['access-control-allow-origin'] = { value: event.request.headers.origin.value };", [reflected]],
  ["headers['access-control-allow-origin'] = { value: event.request.headers['origin'].value };", [reflected]],
  [
    "if (allowed.includes(o)) headers['access-control-allow-origin'] = { value: event.request.headers.origin.value };",
    [],
  ],
  [
    "var h = event.request.headers; if (!headers['access-control-allow-origin'] && h['origin']) { headers['access-control-allow-origin'] = { value: h['origin'].value }; }",
    [reflected],
  ],
  [
    "const o = event.request.headers.origin; if (o) { headers['access-control-allow-origin'] = { value: o.value }; }",
    [reflected],
  ],
  [
    "let from = event.request.headers.origin.value; headers['access-control-allow-origin'] = { value: from };",
    [reflected],
  ],
  ["const o = event.request.headers.host; headers['access-control-allow-origin'] = { value: o.value };", []],
  ...[
    "if (o.value === 'https://a.example')",
    "if (o.value != 'https://b.example')",
    "if (o.value >= first)",
    "switch (o.value) { case home:",
    "for (const home of homes)",
    "if (o.value in allowed)",
    "if (await kvs.exists(o.value))",
    "if (allowed[o.value])",
    "if (allowed.includes(o.value))",
    "if (~allowed.indexOf(o.value))",
    "if (o.value.endsWith('.a.example'))",
    "if (/^https:\\/\\/a\\.example$/.test(o.value))",
    "if (o.value.match(home))",
    "if (o.value.search(home) + 1)",
    "if (home.exec(o.value))",
    "if (homes.find((home) => same(home, o.value)))",
    "if (homes.findIndex(same) + 1)",
    "if (homes.some(same))",
    "if (homes.every(different))",
    "if (homes.filter(same).length)",
    "if (homes.has(o.value))",
    "if (homes.get(o.value))",
    "if (homes.hasOwnProperty(o.value))",
    "if (~homes.lastIndexOf(o.value))",
  ].map((condition): [string, string[]] => [
    `const o = event.request.headers.origin; ${condition} headers['access-control-allow-origin'] = { value: o.value };`,
    [],
  ]),
  ["headers['access-control-allow-origin'] = { value: allowed };", []],
  ["headers['access-control-allow-origin'] = { value: `https://${host}` };", []],
  ["/* headers['access-control-allow-origin'] = { value: '*' }; */", []],
  ["// headers['access-control-allow-origin'] = { value: '*' };\n", []],
  [
    "var home = 'https://a.example'; headers['access-control-allow-origin'] = { value: '*' }; // all",
    [everyone],
  ],
  ["headers['access-control-allow-origin'] = { value: '*' , };", [everyone]],
  ["headers['access-control-allow-origin'] = { value: 'x' + '*' };", []],
  ["headers['access-control-allow-origin'] = { value: '*' + 'x' };", []],
  ["headers['access-control-allow-origin'] = { value: '*`' };", []],
  ["headers['access-control-allow-origin'] = { value: pick(',', '*') };", []],
  ["headers['access-control-allow-origin'] = { value: request.headers.originator };", []],
  [
    "var o = event.request.headers.origin.value ; headers['access-control-allow-origin'] = { value: o };",
    [reflected],
  ],
  [
    "var o = event.request.headers.origin.value; headers['access-control-allow-origin'] = { value: settings.o };",
    [],
  ],
  [
    "var o = event.request.headers.origin.value; headers['access-control-allow-origin'] = { value: o + suffix };",
    [],
  ],
  ["headers['access-control-allow-methods'] = { value: '*' };", []],
  ["delete headers['access-control-allow-origin'];", []],
];

describe("functionCorsFaults", () => {
  it("finds what the code shows, and nothing where it decides", () => {
    deepEqual(
      judged.map(([line]) => [line, functionCorsFaults(handler(line))]),
      judged,
    );
  });

  it("takes no longer for long code", () => {
    const spent = processorTime(() => {
      const code = "'access-control-allow-origin' = { value: ".repeat(240);
      deepEqual(functionCorsFaults(code), []);
      deepEqual(functionCorsFaults("x".repeat(10_000_000)), []);
    });
    ok(spent < 500);
  });
});
