import assert from "node:assert/strict";
import { templateOrigins } from "../../../policy-pack/judges/cors-template";

const set = (value: string) =>
  `#set($context.responseOverride.header.Access-Control-Allow-Origin = ${value})`;
const read = '#set($origin = $input.params().header.get("Origin"))';

const closed: Record<string, [template: string, origins: string[]]> = {
  "no header at all": ['{"a": $input.json("$")}', []],
  "a mention in a comment": [
    "## Access-Control-Allow-Origin is set by the back end\n#* and access-control-allow-origin *#",
    [],
  ],
  "a fixed origin": [set('"https://a.example"'), ["https://a.example"]],
  "an echo of one origin": [
    `${read}\n#if($origin == "https://a.example")\n${set("$origin")}\n#end`,
    ["https://a.example"],
  ],
  "an echo of several origins, with the fallback for a header in small letters": [
    `${read}#if($origin == "")#set($origin = $input.params().header.get("origin"))#end#if($origin == "https://a.example" || $origin == "https://b.example")${set("$origin")}#end`,
    ["https://a.example", "https://b.example"],
  ],
  "an echo of a list": [
    `${read}#set($allowed = ["https://a.example", 'https://b.example'])#if($allowed.contains($origin))${set("$!{origin}")}#end`,
    ["https://a.example", "https://b.example"],
  ],
  "an echo in a second branch": [
    `${read}#if($x)1#elseif(($origin == "https://a.example"))${set("$origin")}#{else}2#end`,
    ["https://a.example"],
  ],
  "an echo inside another condition": [
    `${read}#if($origin == "https://a.example")#if($x)${set("$origin")}#end#end`,
    ["https://a.example"],
  ],
  "a header in brackets": [
    '#set($context.responseOverride.header["access-control-allow-origin"] = "https://a.example")',
    ["https://a.example"],
  ],
};

const open = {
  "an echo without condition": `${read}${set("$origin")}`,
  "an echo in the other branch": `${read}#if($origin == "https://a.example")1#else${set("$origin")}#end`,
  "an echo after the condition": `${read}#if($origin == "https://a.example")1#end${set("$origin")}`,
  "an echo of another variable than the one compared": `#if($host == "https://a.example")${set("$origin")}#end`,
  "an echo of another variable than the one looked up": `#set($allowed = ["https://a.example"])#if($allowed.contains($host))${set("$origin")}#end`,
  "an echo of everything but an origin": `#if($origin != "https://a.example")${set("$origin")}#end`,
  "an echo that a pattern lets through": `#if($origin.matches("https://.*"))${set("$origin")}#end`,
  "an echo of one origin or of anything": `#if($origin == "https://a.example" || $x)${set("$origin")}#end`,
  "an echo of a list that is not literal": `#set($allowed = [$x])#if($allowed.contains($origin))${set("$origin")}#end`,
  "a list that was literal before": `#set($allowed = ["https://a.example"])#set($allowed = [$x])#if($allowed.contains($origin))${set("$origin")}#end`,
  "an origin with a variable inside": set('"https://$host"'),
  "a way to set the header that cannot be read":
    '$context.responseOverride.header.put("Access-Control-Allow-Origin", $origin)',
};

describe("templateOrigins", () => {
  for (const [name, [template, origins]] of Object.entries(closed)) {
    it(`finds the origins of ${name}`, () => {
      assert.deepEqual(templateOrigins(template), { origins, isOpen: false, isVariable: false });
    });
  }
  for (const [name, template] of Object.entries(open)) {
    it(`finds ${name} open`, () => {
      assert.deepEqual(templateOrigins(template), { origins: [], isOpen: true, isVariable: false });
    });
  }
});
