import { deepEqual, equal } from "node:assert/strict";
import { worstOfWay } from "../../../../tools/report/picture/worst-of-way";
import type { Standing, Way } from "../../../../tools/report/way";

const stop = (id: string, standing: Standing) => ({
  id,
  lines: [id],
  kind: "api" as const,
  group: undefined,
  standing,
});
const way: Way = {
  stops: [
    stop("browser", "holds"),
    stop("first", "holds"),
    stop("second", "unknown"),
    stop("third", "holds"),
    stop("behind", "violated"),
  ],
  hops: [
    { from: "browser", to: "first", facts: [] },
    { from: "browser", to: "second", facts: [] },
    { from: "browser", to: "third", facts: [] },
    { from: "third", to: "behind", facts: [] },
  ],
};

describe("worstOfWay", () => {
  it("leaves a small way as it is", () => {
    equal(worstOfWay(way, 5).way, way);
  });

  it("keeps what is violated with the way to it, then what is not known, in the order in which they came", () => {
    const { way: kept, leftOut } = worstOfWay(way, 4);
    deepEqual(
      kept.stops.map(({ id }) => id),
      ["browser", "second", "third", "behind"],
    );
    deepEqual(
      kept.hops.map(({ to }) => to),
      ["second", "third", "behind"],
    );
    equal(leftOut, 1);
  });

  it("ends where a way leads in a circle", () => {
    const circle = { ...way, hops: [...way.hops, { from: "behind", to: "browser", facts: [] }] };
    equal(worstOfWay(circle, 3).way.stops.length, 3);
  });
});
