import { deepEqual } from "node:assert/strict";
import { fitRows, type Sized } from "../../../../../tools/report/formats/terminal/fit-rows";

const rowsOf = (parts: readonly (readonly string[])[]) => parts.flat().length;
const sized = (...sizes: readonly (readonly [rank: number, length: number])[]): Sized => ({
  sizes: sizes.map(([rank, length]) => ({ rank, lines: Array.from({ length }, () => "line") })),
});
const lengths = (parts: readonly Sized[], rows: number) =>
  fitRows(parts, rows, rowsOf).map((lines) => lines.length);

describe("fitRows", () => {
  it("gives every part its largest size where there is room", () => {
    deepEqual(lengths([sized([0, 1], [1, 5]), sized([0, 0], [2, 3])], 8), [5, 3]);
  });

  it("gives room by rank, and in one rank to the first", () => {
    deepEqual(lengths([sized([0, 1], [1, 3], [2, 9]), sized([0, 1], [1, 3], [2, 5])], 8), [3, 5]);
    deepEqual(lengths([sized([0, 1], [1, 3]), sized([0, 1], [1, 3])], 5), [3, 1]);
  });

  it("keeps the smallest sizes, also where they do not fit", () => {
    deepEqual(lengths([sized([0, 4], [1, 5]), sized([0, 4])], 3), [4, 4]);
  });
});
