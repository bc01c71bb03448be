import { deepEqual, ok } from "node:assert/strict";
import { templateHeaders, type TemplateKind } from "../../../../policy-pack/judges/template/template-headers";
import { processorTime } from "../../../support/processor-time";

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
  "a list that is parsed of a variable": [
    `${read}#set($j = '[${a}]')#set($list = $util.parseJson($j))#if($list.contains($o))${echo}#end`,
    "https://a.example",
  ],
  "a comparison of what is decoded": [
    `#if($util.urlDecode($input.params("o")) == ${a})${set('$util.urlDecode($input.params("o"))')}#end`,
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
  "a branch that is always taken": [`${read}#if(true)${set(a)}#else${echo}#end`, "https://a.example"],
  "what a branch sets that is always taken": [
    `#set($t = "*")#if(true)#set($t = ${a})#end${set("$t")}`,
    "https://a.example",
  ],
  "a list of one of two branches": [
    `${read}#if($q)#set($list = [${a}])#else#set($list = [${b}])#end#if($list.contains($o))${echo}#end`,
    "https://a.example https://b.example",
  ],
  "headers under another name": [
    `#set($over = $context.responseOverride)#set($over.header.Access-Control-Allow-Origin = "*")`,
    "*",
  ],
  "a context under another name": [
    `#set($c = $context)#set($c["responseOverride"].header.Access-Control-Allow-Origin = "*")`,
    "*",
  ],
  "a loop over nothing": [`${read}#foreach($x in [])${set("$x")}#end${set(a)}`, "https://a.example"],
  "a block that is not closed": [`${read}#if($o == ${a})${echo}`, "https://a.example"],
  "an end too many": [`#end${set("'*'")}`, "*"],
  "an else without a condition": [`#else${set("'*'")}`, "*"],
};

const open: Record<string, [template: string, answer: string]> = {
  "a plain echo": [`${read}${echo}`, "!request"],
  "an echo without a variable": [set('$input.params("Origin")'), "!request"],
  "an echo of the header map": [set("$input.params().header.Origin"), "!request"],
  "an echo through the method's request": [set("$method.request.header.Origin"), "!request"],
  "a reference in single quotes, which is a text": [`${read}#if('$o' == ${a})${echo}#end`, "!request"],
  "a call that only looks like another one": [
    `#if($input.params("a", "b") == ${a})${set('$input.params("ab")')}#end`,
    "!request",
  ],
  "a text that is decoded and not parsed": [
    `${read}#if($util.urlDecode('["https://a.example"]').contains($o))${echo}#end`,
    "!request",
  ],
  "a flag that is compared with another text": [
    `${read}#set($flag = "false")#if($o == ${a})#set($flag = "true")#end#if($flag == "false")${echo}#end`,
    "!request",
  ],
  "a property of a flag": [
    `${read}#set($yes = false)#if($o == ${a})#set($yes = true)#end#if($yes.of)${echo}#end`,
    "!request",
  ],
  "more texts than a person would write": [
    `${read}#set($many = [${Array.from({ length: 15 }, (_, at) => at).join(", ")}])` +
      `#foreach($x in $many)#foreach($y in $many)#if($o == "https://$\{x}$\{y}.example")${echo}#end#end#end`,
    "!request",
  ],
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
  "an echo set by a directive in braces": [`${read}${echo.replace("#set", "#{set}")}`, "!request"],
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
  "an echo of what an authorizer lists in JSON": [
    `${read}#if($util.parseJson($context.authorizer.origins).contains($o))${echo}#end`,
    "response",
    "!variable",
  ],
  "what an authorizer said": [set("$context.authorizer.origin"), "response", "!variable"],
  nothing: ['{"statusCode": 200}', "request", ""],
  "another override": ["#set($context.responseOverride.status = 403)", "response", ""],
  "a comment": [`## ${echo}\n#* ${set("'*'")} *#`, "response", ""],
};

const map = `#set($map = {"x": ${a}, "y": ${b}})`;
const asked = (before: string) => `${read}${before}#if($list.contains($o))${echo}#end`;

/** What each step of the language comes to; a header of another name stands behind "@". */
const steps: Record<string, [template: string, answer: string]> = {
  "a value of a map by a property": [`${map}${set("$map.x")}`, "https://a.example"],
  "a value of a map by a text": [`${map}${set('$map["y"]')}`, "https://b.example"],
  "a value of a map by a key that is not there": [
    `${map}${set("$map.z")}`,
    "https://a.example https://b.example",
  ],
  "a value of a map by a variable": [`${map}#set($k = "x")${set("$map[$k]")}`, "https://a.example"],
  "a value of a map by one of two keys": [
    `${map}#set($k = "x")#if($q)#set($k = "y")#end${set("$map[$k]")}`,
    "https://a.example https://b.example",
  ],
  "a value of a map by the caller's key": [
    `${map}${set('$map[$input.params("k")]')}`,
    "https://a.example https://b.example",
  ],
  "keys as a list": [
    `${read}#set($map = {${a}: 1})#if($map.keySet().contains($o))${echo}#end`,
    "https://a.example",
  ],
  "values as a list": [
    `${read}${map}#if($map.values().contains($o))${echo}#end`,
    "https://a.example https://b.example",
  ],
  "an item by its position": [`${list}${set("$list[0]")}`, "https://a.example https://b.example"],
  "an item by get": [`${list}${set("$list.get(0)")}`, "https://a.example https://b.example"],
  "an item by the caller's position": [
    `${list}${set('$list[$input.params("i")]')}`,
    "https://a.example https://b.example",
  ],
  "a text in small letters": [
    `#set($t = "HTTPS://A.example")${set("$t.toLowerCase()")}`,
    "https://a.example",
  ],
  "a text that is trimmed": [
    `#set($t = " https://A.example")${set("$t.trim().toString().strip()")}`,
    " https://A.example",
  ],
  "a property of a text": [`#set($t = ${a})${set("$t.host")}`, "!unreadable"],
  "a value of a map, or another one": [`${map}${set('$map.getOrDefault("z", "*")')}`, "!unreadable"],
  "a text in double quotes that cannot be read": [set('"#if($x"'), "!unreadable"],
  "a part of a text": [`#set($t = ${a})${set("$t.substring(0, 4)")}`, "!unreadable"],
  "the answer of a test": [`${read}${set("$o.isEmpty()")}`, "true false"],
  "the answer of a test of a variable": [`#set($t = ${a})${set("$t.startsWith('x')")}`, "true false"],
  "the answer of a method that begins as a test": [
    `#set($t = ${a})${set("$t.containsAll('x')")}`,
    "!unreadable",
  ],
  "the answer of a method that ends as a test": [`#set($t = ${a})${set("$t.xmatches('x')")}`, "!unreadable"],
  "a method of the caller's text": [`${read}${set("$o.replace('a', 'b')")}`, "!request"],
  "a method with the caller's text": [`${read}#set($t = ${a})${set("$t.concat($o)")}`, "!request"],
  "a comparison": [`${read}${set('($o == "x")')}`, "true false"],
  "a comparison of numbers": [set("(1 < 2)"), "true false"],
  "a difference": [set("1 - 2"), "!unreadable"],
  "a product": [set("1 * 2"), "!unreadable"],
  "a negation": [set("!$o"), "true false"],
  "a number": [set("1"), "1"],
  "a truth value": [set("true"), "true"],
  "a truth value that is false": [set("false"), "false"],
  "a range": [`#set($list = [1..3])${set("$list.get(0)")}`, "!unreadable"],
  "a list itself": [`${list}${set("$list")}`, ""],
  "a map in a map": [`#set($map = {"x": {"y": ${a}}})${set("$map.x.y")}`, "https://a.example"],
  "an unknown util": [set('$util.escapeJavaScript("x")'), "!unreadable"],
  "parsed JSON of a variable": [`#set($j = '{"x":"y"}')${set("$util.parseJson($j).x")}`, "y"],
  "parsed JSON of the back end": [set(`$util.parseJson($input.body).x`), "!backend"],
  "parsed JSON of a text, of which a part is asked for": [
    `${read}#if($util.parseJson('${a}').contains($o))${echo}#end`,
    "!request",
  ],
  "what the caller sent, decoded": [set(`$util.urlDecode($input.params("o"))`), "!request"],
  "a text that doubles in each line": [
    `#set($t = ${a})${'#set($t = "$t$t")'.repeat(40)}${set("$t")}`,
    "!unreadable",
  ],
  "parsed JSON that is broken": [set("$util.parseJson('{').x"), "!unreadable"],
  "parsed JSON of a list": [set(`$util.parseJson('[${a}]').get(0)`), "https://a.example"],
  "parsed JSON of nested lists": [
    set(`$util.parseJson('{"x":[${a},null,1]}').x.get(0)`),
    "https://a.example null 1",
  ],
  "parsed JSON by a property": [set(`$util.parseJson('{"x":${a}}').x`), "https://a.example"],
  "encoded JSON": [set(`$util.base64Encode('x')`), "!unreadable"],
  "another object's parseJson": [set(`$tool.parseJson('{"x":${a}}').x`), "!unreadable"],
  "single quotes with a dollar": [set(`'$o'`), "$o"],
  "double quotes with two references": [`${read}${set('"$o$o"')}`, "!request"],
  "double quotes with a fixed variable": [
    `#set($h="a.example")${set('"https://${h}:443"')}`,
    "https://a.example:443",
  ],
  "double quotes with a stage variable": [set('"https://$stageVariables.host"'), "!variable"],
  "an empty text": [set('""'), ""],
  "a name that only ends as the caller's": [set('$my.input.params("x")'), "!unreadable"],
  "a name that only ends as a request": [set("$my.method.request.header.x"), "!unreadable"],
  "a name that only ends as the context": [set("$my.context.path"), "!unreadable"],
  "a name that only begins as the context": [set("$contexts.x"), "!unreadable"],
  "the integration's request": [set("$integration.request.header.x"), "!request"],
  "the caller's user agent": [set("$context.identity.userAgent"), "!request"],
  "the caller's path": [set("$context.path"), "!request"],
  "the context's stage": [set("$context.stage"), "!variable"],
  "the whole context written anew": [
    `#set($context.responseOverride = {"header": {"Access-Control-Allow-Origin": "*"}})`,
    "*",
  ],
  "the header map from the caller": [
    `#set($context.responseOverride.header = $input.params().header)`,
    "!request@*",
  ],
  "the header map from a list": [`${list}#set($context.responseOverride.header = $list)`, "!unreadable@*"],
  "the header map from itself": [
    `#set($h = $context.responseOverride.header)#set($context.responseOverride.header = $h)`,
    "",
  ],
  "an override that is put into the context": [
    `$context.put("responseOverride", {"header": {"Access-Control-Allow-Origin": "*"}})`,
    "*",
  ],
  "headers that are put into the override": [
    `$context.responseOverride.put("header", {"Access-Control-Allow-Origin": "*"})`,
    "*",
  ],
  "a status that is put into the override": [`$context.responseOverride.put("status", 1)`, ""],
  "headers of a map, with putAll": [
    `$context.responseOverride.header.putAll({"Access-Control-Allow-Origin": "*"})`,
    "*",
  ],
  "the caller's headers, with putAll": [
    `$context.responseOverride.header.putAll($input.params().header)`,
    "!request@*",
  ],
  "a header with putIfAbsent": [
    `$context.responseOverride.header.putIfAbsent("Access-Control-Allow-Origin", "*")`,
    "*",
  ],
  "a header with replace": [
    `$context.responseOverride.header.replace("Access-Control-Allow-Origin", "*")`,
    "*",
  ],
  "a header that is removed": [`$context.responseOverride.header.remove("Access-Control-Allow-Origin")`, ""],
  "headers that are cleared": [`$context.responseOverride.header.clear()`, ""],
  "headers that are counted": [`$context.responseOverride.header.size()`, ""],
  "headers that are changed by another method": [
    `$context.responseOverride.header.compute("Access-Control-Allow-Origin", "*")`,
    "!unreadable@*",
  ],
  "a list with an item that is set": [
    asked(`#set($list = [${a}])$list.set(0, ${b})`),
    "https://a.example https://b.example",
  ],
  "a list with the caller's item": [asked(`#set($list = [${a}])$list.set(0, $o)`), "!request"],
  "a list with an item added at a position": [
    asked(`#set($list = [${a}])$list.add(0, ${b})`),
    "https://a.example https://b.example",
  ],
  "a list with another list in it": [
    asked(`#set($list = [${a}])$list.addAll([${b}])`),
    "https://a.example https://b.example",
  ],
  "a list with the caller's list in it": [
    asked(`#set($list = [${a}])$list.addAll($input.params("x"))`),
    "!request",
  ],
  "a list that may have shrunk": [asked(`${list}$list.remove(0)`), "https://a.example https://b.example"],
  "a list that is cleared": [asked(`${list}$list.clear()`), "https://a.example https://b.example"],
  "a list that is changed by another method": [asked(`${list}$list.retainAll($x)`), "!request"],
  "a list that is changed by a method without arguments": [asked(`${list}$list.poll()`), "!request"],
  "a list that is counted": [asked(`${list}$list.size()`), "https://a.example https://b.example"],
  "a map with the caller's key": [
    `${read}#set($map = {${a}: 1})$map.put($o, 1)#if($map.containsKey($o))${echo}#end`,
    "!request",
  ],
  "a map with another map in it": [
    `${read}#set($map = {})$map.putAll({${a}: 1})#if($map.containsKey($o))${echo}#end`,
    "https://a.example",
  ],
  "a map with the caller's map in it": [
    `${read}#set($map = {})$map.putAll($input.params())#if($map.containsKey($o))${echo}#end`,
    "!request",
  ],
  "a map whose property is set": [
    `${read}#set($map = {})#set($map.x = ${a})${set("$map.x")}`,
    "https://a.example",
  ],
  "a map whose property is set again": [
    `#set($map = {"x": ${a}})#set($map.x = ${b})${set("$map.x")}`,
    "https://a.example https://b.example",
  ],
  "a map whose property may be set again": [
    `#set($map = {"x": ${a}})#if($q)#set($map.x = "*")#end${set("$map.x")}`,
    "https://a.example *",
  ],
  "a map of one of two branches": [
    `#if($q)#set($map = {"x": ${a}})#else#set($map = {"x": ${b}, "y": "*"})#end${set("$map.x")}`,
    "https://a.example https://b.example",
  ],
  "a key of one of two branches": [
    `#if($q)#set($map = {"x": ${a}})#else#set($map = {"y": ${b}})#end${set("$map.y")}`,
    "https://b.example",
  ],
  "a map or something else": [
    `#if($q)#set($map = {"x": ${a}})#else#set($map = $input.params())#end${set("$map.x")}`,
    "https://a.example!request",
  ],
  "a list or something else": [
    `${read}#if($q)#set($list = [${a}])#else#set($list = $input.params("l"))#end#if($list.contains($o))${echo}#end`,
    "!request",
  ],
  "an array of headers": [
    `#if($q)#set($h = $context.responseOverride.header)#else#set($h = {})#end#set($h.Access-Control-Allow-Origin = "*")`,
    "*",
  ],
  "the headers by one of two names": [
    `#if($q)#set($h = $context.responseOverride.header)#else#set($h = $context.responseOverride)#end#set($h.Access-Control-Allow-Origin = "*")`,
    "*",
  ],
  "the headers or a map with the caller's": [
    `${read}#if($q)#set($h = $context.responseOverride.header)#else#set($h = {"x": $o})#end${set("$h.x")}`,
    "!request!variable",
  ],
  "a map or something else, asked": [
    `#if($q)#set($map = {"x": ${a}})#else#set($map = $input.params())#end${set('$map.get("x")')}`,
    "https://a.example!request",
  ],
  "values of a map or of something else": [
    `${read}#if($q)#set($map = {"x": ${a}})#else#set($map = $input.params())#end#if($map.values().contains($o))${echo}#end`,
    "!request",
  ],
  "keys of a map or of something else": [
    `${read}#if($q)#set($map = {${a}: 1})#else#set($map = $input.params())#end#if($map.keySet().contains($o))${echo}#end`,
    "!request",
  ],
  "a loop over a list or something else": [
    `#if($q)#set($list = [${a}])#else#set($list = $input.params("l"))#end#foreach($x in $list)${set("$x")}#end`,
    "https://a.example!request",
  ],
  "headers of a map or of something else": [
    `#if($q)#set($map = {"Access-Control-Allow-Origin": "*"})#else#set($map = $input.params())#end#set($context.responseOverride.header = $map)`,
    "*, !request@*",
  ],
  "a write to the headers or to a map": [
    `${read}#if($q)#set($h = $context.responseOverride.header)#else#set($h = {})#end#set($h.x = $o)${set("$h.x")}`,
    "!request@x, !request!variable",
  ],
  "a list that grows within a sum": [
    `${read}#set($list = [${a}])#set($x = $list.add($o) + 1)#if($list.contains($o))${echo}#end`,
    "!request",
  ],
  "a list that grows within a condition": [
    `${read}#set($list = [${a}])#if($list.add($o) && true)x#end#if($list.contains($o))${echo}#end`,
    "!request",
  ],
  "a list as a flag of a map": [`${read}${map}#if($map.contains($o))${echo}#end`, "!request"],
  "a list asked for a key": [`${read}${list}#if($list.containsKey($o))${echo}#end`, "!request"],
  "a list asked with get": [`${read}${list}#if($list.get($o))${echo}#end`, "!request"],
  "a list with brackets": [`${read}${list}#if($list[$o])${echo}#end`, "!request"],
  "the last position in a list": [`${read}${list}#if($list.lastIndexOf($o) >= 0)${echo}#end`, "!request"],
  "a position after the first": [`${read}${list}#if($list.indexOf($o) > 0)${echo}#end`, "!request"],
  "a position of nothing": [`${read}${list}#if($list.indexOf() >= 0)${echo}#end`, "!request"],
  "what is not false": [`${read}#if(!false)${echo}#else${set(a)}#end`, "!request"],
  "a flag compared with false": [
    `${read}#set($f = false)#if($o == ${a})#set($f = true)#end#if($f == false)${echo}#end`,
    "!request",
  ],
  "a flag not true": [
    `${read}#set($f = false)#if($o == ${a})#set($f = true)#end#if($f != true)x#else${echo}#end`,
    "https://a.example",
  ],
  "a header object compared": [
    `#set($h = $context.responseOverride.header)${read}#if($o == $h)${echo}#end`,
    "!request",
  ],
  "a name of a property of a variable": [`${read}#if($o.x == ${a})${echo}#end`, "!request"],
  "a block that is defined": [`#define($b)${set("'*'")}#end$b`, "*"],
  "a block that is not escaped": [`#noescape()${set("'*'")}#end`, "*"],
  "a file that is included": [`#include("x")${set("'*'")}`, "runs what #include makes"],
  "a file that is parsed": [`#parse("x")${set("'*'")}`, "runs what #parse makes"],
  "a macro that is not there": [`#other("x")${set("'*'")}`, "*"],
  "macros that call each other": [
    `#macro(a)#b()#end#macro(b)#c()#end#macro(c)#d()#end#macro(d)#e()#end#macro(e)${set("'*'")}#end#a()`,
    "*",
  ],
  "macros that call each other too deep": [
    `#macro(a)#b()#end#macro(b)#c()#end#macro(c)#d()#end#macro(d)#e()#end#macro(e)#f()#end#macro(f)${set("'*'")}#end#a()`,
    "calls macros too deep",
  ],
  "a macro that is called often": [
    `#macro(a $x)${set("$x")}#end` + `#a(${a})`.repeat(8),
    "https://a.example",
  ],
  "a macro without its argument": [`#macro(a $x)${set("$x")}#end#a()`, ""],
  "a macro with two arguments": [`#macro(a $x $y)${set("$y")}#end#a("*" ${a})`, "https://a.example"],
  "a text that is split at a stroke": [
    `${read}#set($all = "https://a.example|https://b.example")#if($all.split("\\|").contains($o))${echo}#end`,
    "https://a.example https://b.example",
  ],
  "a text that is split at a pattern": [
    `${read}#set($all = "https://a.example, https://b.example")#if($all.split(",\\s*").contains($o))${echo}#end`,
    "https://a.example https://b.example",
  ],
  "a text that is split at nothing": [
    `${read}#set($all = ${a})#if($all.split().contains($o))${echo}#end`,
    "!request",
  ],
  "a text that is split at what the caller sent": [
    `${read}#set($all = ${a})#if($all.split($o).contains($o))${echo}#end`,
    "!request",
  ],
  "each of what an authorizer lists": [
    `#foreach($each in $context.authorizer.claims.origins.split(","))${set("$each")}#end`,
    "!variable",
  ],
  "each of what is compared with a list": [
    `#if($context.authorizer.origins == "https://a.example,https://b.example")` +
      `#foreach($each in $context.authorizer.origins.split(","))${set("$each")}#end#end`,
    "https://a.example https://b.example",
  ],
  "the caller's text, split": [`${read}#if($o.split(",").contains($o))${echo}#end`, "!request"],
};

describe("templateHeaders", () => {
  for (const [name, [template, answer]] of Object.entries(steps)) {
    it(`reads ${name}`, () => {
      deepEqual(shownAll(template), answer);
    });
  }

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

  it("reads what is just as long, as busy and as deep as it may be", () => {
    const problem = (template: string) => templateHeaders(template, "response").problem;
    const longest = 20_000 - header.length;
    deepEqual(
      [problem(`${header}${"x".repeat(longest)}`), problem(`${header}${"x".repeat(longest + 1)}`)],
      [undefined, "is longer than 20000 characters"],
    );
    deepEqual(
      [problem(`${header}${" $x".repeat(999)}`), problem(`${header}${" $x".repeat(1_000)}`)],
      [undefined, "has more than 1000 directives, references and brackets"],
    );
    deepEqual(
      [problem(`${header}${"#if($a)".repeat(49)}`), problem(`${header}${"#if($a)".repeat(50)}`)],
      [undefined, "nests deeper than 50 levels"],
    );
    deepEqual(problem(`${header}${"#if($a)#end[(x)]".repeat(100)}`), undefined);
  });

  it("ends with a template that has too many ways through it", () => {
    const loops = "#foreach($x in [1])".repeat(12);
    const template = `${loops}${set("'*'")}${"#end".repeat(12)}`;
    deepEqual(shown(`${template}${template}${template}`, "response"), "has too many ways through it");
  });

  it("tells apart as many texts as a person would write", () => {
    const listed = (most: number) => {
      const texts = Array.from({ length: most }, (_, at) => `"https://a${at}.example"`);
      return shown(
        `${read}#set($list = [${texts.join(", ")}])#if($list.contains($o))${echo}#end`,
        "response",
      );
    };
    deepEqual([listed(200).split(" ").length, listed(201)], [200, "!request"]);
  });

  it("does not read what overrides nothing", () => {
    deepEqual(templateHeaders("#set($x = )", "response"), { headers: new Map() });
  });

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
      const spent = processorTime(() => {
        for (const length of [900, 20_000, 200_000]) {
          templateHeaders(`${header}${unit.repeat(Math.ceil(length / unit.length))}`, "response");
        }
      });
      ok(spent < 700);
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

function shownAll(template: string): string {
  const { headers, problem } = templateHeaders(template, "response");
  if (problem !== undefined) return problem;
  return [...headers]
    .map(([name, { texts, sources }]) => {
      const at = name === "access-control-allow-origin" ? "" : `@${name}`;
      return `${[...texts].join(" ")}${[...sources].map((source) => `!${source}`).join("")}${at}`;
    })
    .join(", ");
}
