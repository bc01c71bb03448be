import { originFault } from "../origin-fault";

/** CloudFront takes functions of 10 KB. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
const longest = 10_240;

const assignment =
  /["'`]access-control-allow-origin["'`]\s*\]?\s*[:=]\s*\{\s*["']?value["']?\s*:\s*([^}]{1,200})\}/gi;

/** What decides over the origin somewhere in the code: then a reflection is not judged. */
const decides = /\bif\b|\?|&&|\|\||\bswitch\b|\bfor\b|\bkvs\b|includes|indexOf|\.test\(|\.match\(|\.find\(/;

/**
 * What is wrong with Access-Control-Allow-Origin in the code of a CloudFront function, where the code shows it: a text
 * that is written out, or the caller's own origin in code that decides nothing.
 */
export function functionCorsFaults(code: string): string[] {
  if (code.length > longest) return [];
  return [...withoutComments(code).matchAll(assignment)].flatMap(([, given = ""]) => {
    const value = given.trim().replace(/,$/, "").trim();
    const text = /^(["'`])([^"'`$]*)\1$/.exec(value)?.[2];
    if (text !== undefined) return originFault(text)?.problem ?? [];
    const isReflected = /\borigin(?:["']\])?(?:\.value)?$/i.test(value) && !decides.test(code);
    return isReflected ? "answers with the caller's own origin, so every site is let in" : [];
  });
}

/** A text may hold what looks like a comment, such as the two strokes of an address. */
const textOrComment =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function withoutComments(code: string): string {
  return code.replace(textOrComment, (_comment, text?: string) => text ?? "");
}
