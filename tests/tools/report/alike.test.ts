import { deepEqual } from "node:assert/strict";
import { alike } from "../../../tools/report/alike";
import { checkOf } from "./sample-run";

const same = (name: string) => checkOf("tls", "fail", { name }, { message: "TLS 1.0. Set it." });

describe("alike", () => {
  it("puts together what says the same of resources of one type, and keeps the rest apart", () => {
    const other = checkOf(
      "tls",
      "fail",
      { name: "c", type: "aws:lb/listener:Listener" },
      { message: "TLS 1.0." },
    );
    const open = checkOf("tls", "undecided", { name: "d" }, { message: "TLS 1.0." });
    deepEqual(
      alike([same("a"), same("b"), other, open], "Set it.").map(({ checks, saying }) => [
        checks.length,
        saying,
      ]),
      [
        [2, ["TLS 1.0."]],
        [1, ["TLS 1.0."]],
        [1, ["TLS 1.0."]],
      ],
    );
  });
});
