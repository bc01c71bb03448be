import { equal, throws } from "node:assert/strict";
import { durationSeconds } from "../../../../tools/engine/wire/duration";

describe("durations of customTimeouts", () => {
  const seconds: Record<string, number> = {
    "": 0,
    "0": 0,
    "5m": 300,
    "90s": 90,
    "1h30m": 5400,
    "1.5h": 5400,
    "250ms": 0.25,
    ".5s": 0.5,
    "1h0m10s": 3610,
  };
  for (const [text, expected] of Object.entries(seconds)) {
    it(`"${text}" is ${expected} seconds`, () => {
      equal(durationSeconds(text), expected);
    });
  }

  for (const text of ["5", "5 minutes", "m", "5m ", "1d", "5m3"]) {
    it(`"${text}" is none`, () => {
      throws(() => durationSeconds(text), { message: `unable to parse customTimeout Value ${text}` });
    });
  }
});
