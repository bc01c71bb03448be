import { deepEqual } from "node:assert/strict";
import { answersData } from "../../../../policy-pack/judges/template/answers-data";

const silent = [
  "",
  "  \n",
  "{}",
  "{ }",
  "[]",
  "null",
  "''",
  '""',
  '{"statusCode": 200}',
  "## only a comment",
  '#set($origin = $input.params("Origin"))\n#if($origin == "https://a.example")#set($x = $origin)#end',
  "$input.json('$')",
  "#set(",
];
const answering = ['{"users": ["ann"]}', "hello", '#if($x){"a": 1}#end', '{"statusCode": 200, "a": 1}'];

describe("answersData", () => {
  it("finds nothing in what a preflight needs", () => {
    deepEqual(silent.filter(answersData), []);
  });
  it("finds what a template writes out", () => {
    deepEqual(answering.filter(answersData), answering);
  });
});
