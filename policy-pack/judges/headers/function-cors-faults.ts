import { originFault } from "../origin-fault";

/** CloudFront takes functions of 10 KB. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
const longest = 10_240;

const assignment =
  /["'`]access-control-allow-origin["'`]\s*\]?\s*[:=]\s*\{\s*["']?value["']?\s*:\s*([^}]{1,200})\}/gi;

/**
 * What compares the origin or looks it up somewhere in the code: then a reflection is not judged. Whether there is one
 * decides nothing, as in AWS's own example.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/example-function-add-cors-header-response.html
 */
const decides =
  /[<>=!]=|\bswitch\b|\bfor\b|\bin\b|\bkvs\b|includes|indexOf|sWith\(|\.(?:test|match|find\w*|some|every|filter|has|get|search|exec|lastIndexOf|hasOwnProperty)\(|\[[\w$]/;

/** A variable that holds the caller's origin. */
const copy = /\b(?:const|let|var)\s+([\w$]+)\s*=([^;\n]{1,200})/g;

const callersOrigin = /\borigin(?:["']\])?(?:\.value)?\s*$/i;

/**
 * What is wrong with Access-Control-Allow-Origin in the code of a CloudFront function, where the code shows it: a text
 * that is written out, or the caller's own origin in code that decides nothing.
 */
export function functionCorsFaults(written: string): string[] {
  if (written.length > longest) return [];
  const code = withoutComments(written);
  return [...code.matchAll(assignment)].flatMap(([, given = ""]) => {
    const value = given.trim().replace(/,$/, "").trim();
    const text = /^(["'`])([^"'`$]*)\1$/.exec(value)?.[2];
    if (text !== undefined) return originFault(text)?.problem ?? [];
    const isReflected = isOfCaller(value, code) && !decides.test(code);
    return isReflected ? "answers with the caller's own origin, so every site is let in" : [];
  });
}

function isOfCaller(value: string, code: string): boolean {
  const name = /^([\w$]+)(?:\.value)?$/.exec(value)?.[1];
  const copies = [...code.matchAll(copy)].filter(([, copied]) => copied === name);
  return [value, ...copies.map(([, , from = ""]) => from)].some((from) => callersOrigin.test(from));
}

/** A text may hold what looks like a comment, such as the two strokes of an address. */
const textOrComment =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function withoutComments(code: string): string {
  return code.replace(textOrComment, (_comment, text?: string) => text ?? "");
}
