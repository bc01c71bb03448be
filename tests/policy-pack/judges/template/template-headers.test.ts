import { deepEqual, ok } from "node:assert/strict";
import { templateHeaders, type TemplateKind } from "../../../../policy-pack/judges/template/template-headers";

const header = "$context.responseOverride.header.Access-Control-Allow-Origin";
const set = (value: string) => `#set(${header} = ${value})`;
const read = '#set($o = $input.params().header.get("Origin"))';
const echo = set("$o");
const a = '"https://a.example"';
const b = '"https://b.example"';
const list = `#set($list = [${a}, ${b}])`;

/** Each template with what it may answer, in this notation: texts, then sources behind "!". */
const pinned: Record<string, [template: string, answer: string]> = {
  "a fixed text": [set("'*'"), "*"],
  equals: [`${read}#if($o.equals(${a}))${echo}#end`, "https://a.example"],
  equalsIgnoreCase: [`${read}#if($o.equalsIgnoreCase(${a}))${echo}#end`, "https://a.example"],
  "a comparison in small letters": [`${read}#if($o.toLowerCase() == ${a})${echo}#end`, "https://a.example"],
  "the literal on the left": [`${read}#if(${a} == $o)${echo}#end`, "https://a.example"],
  eq: [`${read}#if($o eq ${a})${echo}#end`, "https://a.example"],
  and: [`${read}#if($o && $o == ${a})${echo}#end`, "https://a.example"],
  "and, the other way round": [`${read}#if($o == ${a} && $x)${echo}#end`, "https://a.example"],
  or: [`${read}#if($o == ${a} || ($o == ${b}))${echo}#end`, "https://a.example https://b.example"],
  "the reference in quotes": [`${read}#if("$o" == ${a})${set('"$o"')}#end`, "https://a.example"],
  "the reference in braces": [`${read}#if($!{o} == ${a})${set("${o}")}#end`, "https://a.example"],
  "an else after the negation": [`${read}#if($o != ${a})x#else${echo}#end`, "https://a.example"],
  "a negation of the negation": [`${read}#if(!($o != ${a}))${echo}#end`, "https://a.example"],
  "a comparison of the expression itself": [
    `#if($input.params("Origin") == ${a})${set("$input.params('Origin')")}#end`,
    "https://a.example",
  ],
  "a comparison with a variable": [`${read}#set($t = ${a})#if($o == $t)${echo}#end`, "https://a.example"],
  "a list": [`${read}${list}#if($list.contains($o))${echo}#end`, "https://a.example https://b.example"],
  "a list that grew by a literal": [
    `${read}#set($list = [${a}])#set($_ = $list.add(${b}))#if($list.contains($o))${echo}#end`,
    "https://a.example https://b.example",
  ],
  "a position in a list": [
    `${read}${list}#if($list.indexOf($o) >= 0)${echo}#end`,
    "https://a.example https://b.example",
  ],
  "a position after -1": [
    `${read}${list}#if($list.indexOf($o) > -1)${echo}#end`,
    "https://a.example https://b.example",
  ],
  "a position that is not -1": [
    `${read}${list}#if($list.indexOf($o) != -1)${echo}#end`,
    "https://a.example https://b.example",
  ],
  "an else after a position that is -1": [
    `${read}${list}#if($list.indexOf($o) == -1)x#else${echo}#end`,
    "https://a.example https://b.example",
  ],
  "an else after a position below 0": [
    `${read}${list}#if($list.indexOf($o) < 0)x#else${echo}#end`,
    "https://a.example https://b.example",
  ],
  "a list that is parsed": [
    `${read}#set($list = $util.parseJson('["https://a.example"]'))#if($list.contains($o))${echo}#end`,
    "https://a.example",
  ],
  "a value of a map that is parsed": [
    set(`$util.parseJson('{"shop": "https://a.example"}').get("shop")`),
    "https://a.example",
  ],
  "a pattern of alternatives": [
    `${read}#if($o.matches("^https://(a|b)\\\\.example$"))${echo}#end`,
    "https://a.example https://b.example",
  ],
  "a flag that is a text": [
    `${read}#set($flag = "false")#if($o == ${a})#set($flag = "true")#end#if($flag == "true")${echo}#end`,
    "https://a.example",
  ],
  "a text that is split": [
    `${read}#set($all = "https://a.example, https://b.example")#if($all.split(",").contains($o))${echo}#end`,
    "https://a.example https://b.example",
  ],
  "keys of a map": [
    `${read}#set($map = {${a}: true, ${b}: true})#if($map.containsKey($o))${echo}#end`,
    "https://a.example https://b.example",
  ],
  "a map that is asked": [
    `${read}#set($map = {${a}: true})#if($map.get($o))${echo}#end`,
    "https://a.example",
  ],
  "a map with brackets": [`${read}#set($map = {${a}: true})#if($map[$o])${echo}#end`, "https://a.example"],
  "a map that grew": [
    `${read}#set($map = {})$map.put(${a}, true)#if($map.containsKey($o))${echo}#end`,
    "https://a.example",
  ],
  "a value of a map": [`${read}#set($map = {${a}: ${b}})${set("$map.get($o)")}`, "https://b.example"],
  "a loop": [
    `${read}${list}#foreach($each in $list)#if($each == $o)${set("$each")}#end#end`,
    "https://a.example https://b.example",
  ],
  "a loop that echoes": [
    `${read}${list}#foreach($each in $list)#if($o == $each)${echo}#end#end`,
    "https://a.example https://b.example",
  ],
  "a flag": [
    `${read}#set($yes = false)#if($o == ${a})#set($yes = true)#end#if($yes)${echo}#end`,
    "https://a.example",
  ],
  "a flag from a loop": [
    `${read}${list}#set($yes = false)#foreach($each in $list)#if($o == $each)#set($yes = true)#end#end#if($yes == true)${echo}#end`,
    "https://a.example https://b.example",
  ],
  "a default that is replaced": [
    `${read}#set($answer = ${a})#if($o == ${b})#set($answer = $o)#end${set("$answer")}`,
    "https://b.example https://a.example",
  ],
  "a default in the else": [
    `${read}#if($o == ${b})${echo}#else${set(a)}#end`,
    "https://b.example https://a.example",
  ],
  "parts of one text": [`#set($host = "a.example")${set('"https://$host"')}`, "https://a.example"],
  "a sum of texts": [`#set($host = "a.example")${set('"https://" + $host')}`, "https://a.example"],
  "a pattern without room": [
    `${read}#if($o.matches("^https://a\\.example$"))${echo}#end`,
    "https://a.example",
  ],
  "a header with put": [
    `$context.responseOverride.header.put("access-control-allow-origin", ${a})`,
    "https://a.example",
  ],
  "a header with put, in a set": [
    `#set($_ = $context.responseOverride.header.put("Access-Control-Allow-Origin", "*"))`,
    "*",
  ],
  "a header under another name": [
    `#set($h = $context.responseOverride.header)#set($h.Access-Control-Allow-Origin = "*")`,
    "*",
  ],
  "a map of headers": [`#set($context.responseOverride.header = {"Access-Control-Allow-Origin": "*"})`, "*"],
  "a header's name in a variable": [
    `#set($n = "Access-Control-Allow-Origin")#set($context.responseOverride.header[$n] = "*")`,
    "*",
  ],
  "a macro": [`#macro(allow $x)${set("$x")}#end${read}#if($o == ${a})#allow($o)#end`, "https://a.example"],
  "a branch that is never taken": [`${read}#if(false)${echo}#else${set(a)}#end`, "https://a.example"],
  "a loop over nothing": [`${read}#foreach($x in [])${set("$x")}#end${set(a)}`, "https://a.example"],
  "a block that is not closed": [`${read}#if($o == ${a})${echo}`, "https://a.example"],
  "an end too many": [`#end${set("'*'")}`, "*"],
};

const open: Record<string, [template: string, answer: string]> = {
  "a plain echo": [`${read}${echo}`, "!request"],
  "an echo without a variable": [set('$input.params("Origin")'), "!request"],
  "an echo of the header map": [set("$input.params().header.Origin"), "!request"],
  "an echo through the method's request": [set("$method.request.header.Origin"), "!request"],
  "a list that grew by the caller's": [
    `${read}${list}#set($_ = $list.add($o))#if($list.contains($o))${echo}#end`,
    "!request",
  ],
  "a list that grew under another name": [
    `${read}${list}#set($more = $list)$more.add($o)#if($list.contains($o))${echo}#end`,
    "!request",
  ],
  "a list that was set anew": [
    `${read}${list}#set($list = [$o])#if($list.contains($o))${echo}#end`,
    "!request",
  ],
  "a list that may have been set anew": [
    `${read}${list}#if($x)#set($list = [$o])#end#if($list.contains($o))${echo}#end`,
    "!request",
  ],
  "a position that is -1": [`${read}${list}#if($list.indexOf($o) == -1)${echo}#end`, "!request"],
  "a position of something else": [`${read}${list}#if($list.indexOf($x) != -1)${echo}#end`, "!request"],
  "a list that is parsed of what the caller sent": [
    `${read}#set($list = $util.parseJson($input.params("list")))#if($list.contains($o))${echo}#end`,
    "!request",
  ],
  "a flag that is a text and set without a test": [
    `${read}#set($flag = "true")#if($o == ${a})#set($flag = "true")#end#if($flag == "true")${echo}#end`,
    "!request",
  ],
  "a text that contains": [
    `${read}#set($all = "https://a.example")#if($all.contains($o))${echo}#end`,
    "!request",
  ],
  "an origin that contains": [`${read}#if($o.contains("a.example"))${echo}#end`, "!request"],
  "an origin that ends": [`${read}#if($o.endsWith(".a.example"))${echo}#end`, "!request"],
  "a pattern with room": [`${read}#if($o.matches("https://.*a.example"))${echo}#end`, "!request"],
  "a comparison with the caller's": [`${read}#if($o == $input.params("X"))${echo}#end`, "!request"],
  "a comparison of another header": [`${read}#if($input.params("Host") == ${a})${echo}#end`, "!request"],
  "an origin that was read anew after the test": [
    `${read}#if($o == ${a})#set($o = $input.params("Origin"))${echo}#end`,
    "!request",
  ],
  "an origin that was read anew after the flag": [
    `${read}#if($o == ${a})#set($yes = true)#end#set($o = $input.params("X"))#if($yes)${echo}#end`,
    "!request",
  ],
  "a flag that is set without a test": [`${read}#set($yes = true)#if($yes)${echo}#end`, "!request"],
  "a flag with two ways to be true": [
    `${read}#set($yes = false)#if($o == ${a})#set($yes = true)#end#if($x)#set($yes = true)#end#if($yes)${echo}#end`,
    "!request",
  ],
  "a flag that is false": [
    `${read}#set($yes = false)#if($o == ${a})#set($yes = true)#end#if(!$yes)${echo}#end`,
    "!request",
  ],
  "an or with something else": [`${read}#if($o == ${a} || $x == "y")${echo}#end`, "!request"],
  "an echo in the else": [`${read}#if($o == ${a})x#{else}${echo}#end`, "!request"],
  "an echo after the end": [`${read}#if($o == ${a})x#end${echo}`, "!request"],
  "a part of a text": [`${read}${set('"https://$o"')}`, "!request"],
  "a header whose name is the caller's": [
    `#set($context.responseOverride.header[$input.params("n")] = "*")`,
    "*@*",
  ],
  "a macro with the caller's": [`#macro(allow $x)${set("$x")}#end${read}#allow($o)`, "!request"],
  "a variable that is never set": [echo, "!unreadable"],
};

const others: Record<string, [template: string, kind: TemplateKind, answer: string]> = {
  "the body of a response template": [set('$input.path("$.origin")'), "response", "!backend"],
  "the body of a request template": [set('$input.path("$.origin")'), "request", "!request"],
  "a stage variable": [set("$stageVariables.origin"), "response", "!variable"],
  "an echo of what a stage variable lists": [
    `${read}#if($stageVariables.origins.split(",").contains($o))${echo}#end`,
    "response",
    "!variable",
  ],
  "an echo of what a stage variable says": [
    `${read}#if($o == $stageVariables.origin)${echo}#end`,
    "response",
    "!variable",
  ],
  "what an authorizer said": [set("$context.authorizer.origin"), "response", "!variable"],
  nothing: ['{"statusCode": 200}', "request", ""],
  "another override": ["#set($context.responseOverride.status = 403)", "response", ""],
  "a comment": [`## ${echo}\n#* ${set("'*'")} *#`, "response", ""],
};

describe("templateHeaders", () => {
  for (const [name, [template, answer]] of Object.entries(pinned)) {
    it(`follows ${name}`, () => {
      deepEqual(shown(template, "response"), answer);
      deepEqual(shown(template, "request"), answer);
    });
  }
  for (const [name, [template, answer]] of Object.entries(open)) {
    it(`finds ${name} open`, () => {
      deepEqual(shown(template, "response"), answer);
    });
  }
  for (const [name, [template, kind, answer]] of Object.entries(others)) {
    it(`knows ${name}`, () => {
      deepEqual(shown(template, kind), answer);
    });
  }

  it("reads other headers too", () => {
    const template =
      '#set($context.responseOverride.header.Vary = "Origin")#set($context.responseOverride.header.access-control-allow-credentials = "true")';
    const { headers } = templateHeaders(template, "response");
    deepEqual([...headers.keys()], ["vary", "access-control-allow-credentials"]);
  });

  it("says what it cannot read", () => {
    const problem = (template: string) => templateHeaders(template, "response").problem;
    deepEqual(
      {
        broken: problem(`#set(${header} = )`),
        long: problem(`${header}${"x".repeat(20_000)}`),
        busy: problem(`${header}${"$x ".repeat(1_000)}`),
        deep: problem(`${header}${"#if($a)".repeat(60)}`),
        evaluated: problem(`#evaluate("${header}")`),
        recursive: problem(`#macro(f)#f()#end#f()${header}`),
      },
      {
        broken: "is not written as Velocity templates are",
        long: "is longer than 20000 characters",
        busy: "has more than 1000 directives, references and brackets",
        deep: "nests deeper than 50 levels",
        evaluated: "runs what #evaluate makes",
        recursive: "calls macros too deep",
      },
    );
  });

  for (const [name, unit] of Object.entries({
    "blocks that are not closed": "#if($a) ",
    "directives that are not closed": "#set(",
    references: "$a.b ",
    brackets: "$a[",
    lists: "#set($a = [1,2])",
    loops: "#foreach($x in $y)#end",
    flags: '#if($a == "b")#set($c = true)#end',
    quotes: '"',
    negations: "!",
  })) {
    it(`takes no more than a moment for many ${name}`, () => {
      const started = performance.now();
      for (const length of [900, 20_000, 200_000]) {
        templateHeaders(`${header}${unit.repeat(Math.ceil(length / unit.length))}`, "response");
      }
      ok(performance.now() - started < 700);
    });
  }
});

function shown(template: string, kind: TemplateKind): string {
  const { headers, problem } = templateHeaders(template, kind);
  if (problem !== undefined) return problem;
  return ["access-control-allow-origin", "*"]
    .flatMap((name) => {
      const value = headers.get(name);
      if (value === undefined) return [];
      const texts = [...value.texts].join(" ");
      const sources = [...value.sources].map((source) => `!${source}`).join("");
      return [`${texts}${sources}${name === "*" ? "@*" : ""}`];
    })
    .join(", ");
}
