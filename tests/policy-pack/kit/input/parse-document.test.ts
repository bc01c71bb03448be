import { deepEqual, equal, ok, throws } from "node:assert/strict";
import { Budget, OutOfTime } from "../../../../policy-pack/kit/input/deadline";
import { Malformed } from "../../../../policy-pack/kit/input/malformed";
import { parseDocument } from "../../../../policy-pack/kit/input/parse-document";
import { Undecided } from "../../../../policy-pack/kit/input/undecided";
import { processorTime } from "../../../support/processor-time";

const refusal = (text: string): string => {
  try {
    parseDocument("body", text);
  } catch (error) {
    if (error instanceof Malformed) return error.message;
    throw error;
  }
  return "";
};

describe("parseDocument", () => {
  it("reads JSON, YAML and nothing at all", () => {
    deepEqual(parseDocument("body", '{"a": [1]}'), { a: [1] });
    deepEqual(parseDocument("body", "a:\n  - 1\n"), { a: [1] });
    equal(parseDocument("body", " \n"), undefined);
  });

  it("lays merge keys under the keys beside them", () => {
    const text = "base: &base\n  type: http\n  uri: http://a\nget:\n  <<: *base\n  uri: https://b\n";
    deepEqual(parseDocument("body", text), {
      base: { type: "http", uri: "http://a" },
      get: { type: "http", uri: "https://b" },
    });
  });

  it("resolves an alias however often it is used, as one object", () => {
    const uses = Array.from({ length: 150 }, (_, index) => `k${index}: *shared`).join("\n");
    const document = parseDocument("body", `shared: &shared {a: 1}\n${uses}\n`) as Record<string, object>;
    deepEqual(document["k149"], { a: 1 });
    equal(document["k149"], document["k0"]);
  });

  it("ends with the time of the call, and reads the text when there is time again", () => {
    const text = "- a\n".repeat(300_000);
    throws(() => new Budget(1).spend(() => parseDocument("body", text)), OutOfTime);
    equal((parseDocument("body", text) as unknown[]).length, 300_000);
  });

  it("unfolds no bomb of aliases", () => {
    const levels = Array.from({ length: 30 }, (_, index) =>
      index === 0 ? "l0: &l0 [x, x]" : `l${index}: &l${index} [*l${index - 1}, *l${index - 1}]`,
    );
    const spent = processorTime(() => {
      const document = parseDocument("body", levels.join("\n")) as Record<string, unknown[]>;
      equal(document["l29"]?.[0], document["l29"]?.[1]);
    });
    ok(spent < 1000);
  });

  it("refuses merges that would lay millions of keys under others, and takes those of a large definition", () => {
    const text = (keys: number, merges: number) => {
      const base = Array.from({ length: keys }, (_, index) => `  k${index}: 1`);
      const uses = Array.from({ length: merges }, (_, index) => `u${index}: {<<: *base}`);
      return ["base: &base", ...base, ...uses].join("\n");
    };
    const large = parseDocument("body", text(10, 20_000)) as Record<string, object>;
    equal(Object.keys(large["u19999"] ?? {}).length, 10);
    equal(
      refusal(text(2000, 2000)),
      "body is a text that cannot be read (line 2251); JSON or YAML is expected.",
    );
  });

  it("tells the key that stands twice, and its line", () => {
    equal(
      refusal("paths:\n  /a: {}\n  /b: {}\n  /a: {}\n"),
      'body is a text in which the key "/a" of line 4 stands twice; JSON or YAML is expected.',
    );
    equal(
      refusal('"quoted": 1\n"quoted": 2\n'),
      'body is a text in which the key "quoted" of line 2 stands twice; JSON or YAML is expected.',
    );
    equal(
      refusal("spaced : 1\nspaced : 2\n"),
      'body is a text in which the key "spaced" of line 2 stands twice; JSON or YAML is expected.',
    );
  });

  it("names the line that cannot be read, and nothing of the text", () => {
    equal(
      refusal("a: 1\nsecret: [\n"),
      "body is a text that cannot be read (line 3); JSON or YAML is expected.",
    );
  });

  it("refuses several documents in one text, for which the parser names no line", () => {
    equal(refusal("a: 1\n---\nb: 2\n"), "body is a text that cannot be read; JSON or YAML is expected.");
  });

  it("refuses what is nested more deeply than it can follow", () => {
    const deep = (levels: number) => `${"[".repeat(levels)}x${"]".repeat(levels)}`;
    equal(refusal(deep(20_000)), "body is a text that is nested too deeply; JSON or YAML is expected.");
    deepEqual(parseDocument("body", deep(1)), ["x"]);
  });

  it("leaves open what is longer than AWS takes, and reads what is just as long", () => {
    const text = (length: number) => `"${"x".repeat(length - 2)}"`;
    equal((parseDocument("body", text(6_000_000)) as string).length, 5_999_998);
    throws(
      () => parseDocument("body", text(6_000_001)),
      new Undecided("body", "is longer than 6000000 characters, which no AWS service takes"),
    );
  });

  it("reads a text once for all that ask, and forgets the oldest of eight", () => {
    const text = (index: number) => `{"number": ${index}}`;
    const first = parseDocument("body", text(0));
    equal(parseDocument("other", text(0)), first);
    for (let index = 1; index < 8; index += 1) parseDocument("body", text(index));
    equal(parseDocument("body", text(0)), first);
    parseDocument("body", text(8));
    const again = parseDocument("body", text(0));
    deepEqual([again, again === first], [{ number: 0 }, false]);
  });
});
