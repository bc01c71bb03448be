import { deepEqual } from "node:assert/strict";
import { renderTemplate } from "./render-template";

const request = {
  method: "OPTIONS",
  path: "/me",
  query: "",
  headers: { origin: "https://www.example.com" },
  body: Buffer.alloc(0),
  host: "api.example.com",
  serverName: "api.example.com",
  sourceIp: "127.0.0.1",
};
const origin = '#set($origin = $input.params().header.get("origin"))';

const cases: Record<string, [template: string, text: string]> = {
  "gives a header of the request": [`${origin}$origin`, "https://www.example.com"],
  "gives nothing for a header that is not there": ['[$input.params().header.get("x-none")]', "[]"],
  "knows a list's contains": [
    `${origin}#set($list = ["https://www.example.com"])#if($list.contains($origin))yes#{else}no#end`,
    "yes",
  ],
  "knows what a list does not contain": [
    `${origin}#set($list = ["https://other.example.com"])#if($list.contains($origin))yes#{else}no#end`,
    "no",
  ],
  "knows a text's matches, which is about the whole of it": [
    `${origin}#if($origin.matches("https://www"))yes#{else}no#end`,
    "no",
  ],
  "knows whether a map has a key": [
    '#if($input.params().header.containsKey("origin"))yes#{else}no#end',
    "yes",
  ],
};

/** Does not prove that API Gateway renders alike: it has an engine of its own. */
describe("stand-in's templates", () => {
  for (const [title, [template, text]] of Object.entries(cases)) {
    it(title, () => {
      deepEqual(renderTemplate(template, request).text, text);
    });
  }

  it("set the answer's status and headers", () => {
    const template = `${origin}#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)#set($context.responseOverride.status = 403)`;
    deepEqual(renderTemplate(template, request).override, {
      status: 403,
      header: { "Access-Control-Allow-Origin": "https://www.example.com" },
    });
  });
});
