import { doesNotThrow, equal, throws } from "node:assert/strict";
import { countRead, OutOfTime, withDeadline } from "../../../../policy-pack/kit/input/deadline";

/** The clock is looked at once in 256 reads. */
function readAtLeast(times: number): void {
  for (let read = 0; read < times; read += 1) countRead();
}

/** Takes time of the processor: on a busy machine less of it passes than on the clock. */
function work(milliseconds: number): void {
  const start = process.cpuUsage();
  const spent = () => process.cpuUsage(start).user + process.cpuUsage(start).system;
  while (spent() < milliseconds * 1000);
}

describe("a deadline", () => {
  it("ends the reads of a call that has taken too long, and no sooner than a look at the clock", () => {
    throws(
      () => {
        withDeadline(1, () => {
          work(3);
          readAtLeast(256);
        });
      },
      { name: "OutOfTime" },
    );
    // The read that threw was one that looked: the next look is 256 reads away.
    withDeadline(1, () => {
      work(3);
      readAtLeast(255);
      throws(countRead, OutOfTime);
    });
  });

  it("hands on what the call answers in time", () => {
    equal(
      withDeadline(10_000, () => {
        readAtLeast(1000);
        return "answer";
      }),
      "answer",
    );
  });

  it("holds for its call alone", () => {
    withDeadline(0, () => undefined);
    work(2);
    doesNotThrow(() => {
      readAtLeast(1000);
    });
  });
});
