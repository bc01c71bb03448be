import { doesNotThrow, equal, throws } from "node:assert/strict";
import { Budget, countRead, OutOfTime } from "../../../../policy-pack/kit/input/deadline";

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
        new Budget(1).spend(() => {
          work(3);
          readAtLeast(256);
        });
      },
      { name: "OutOfTime" },
    );
    // The read that threw was one that looked: the next look is 256 reads away.
    new Budget(1).spend(() => {
      work(3);
      readAtLeast(255);
      throws(countRead, OutOfTime);
    });
  });

  it("hands on what the call answers in time", () => {
    equal(
      new Budget(20_000).spend(() => {
        readAtLeast(1000);
        return "answer";
      }),
      "answer",
    );
  });

  it("is half of what is left: a call that takes all leaves half of it to the next", () => {
    const budget = new Budget(400);
    const workFor = (milliseconds: number) => () => {
      budget.spend(() => {
        work(milliseconds);
        readAtLeast(256);
      });
    };
    throws(workFor(210), OutOfTime);
    throws(workFor(110), OutOfTime);
    doesNotThrow(workFor(0));
  });

  it("does not count the time in which others have the processor", () => {
    const pause = new Int32Array(new SharedArrayBuffer(4));
    const budget = new Budget(100);
    for (let call = 0; call < 3; call += 1) {
      budget.spend(() => {
        Atomics.wait(pause, 0, 0, 60);
        readAtLeast(256);
      });
    }
  });

  it("does not count what was done before it", () => {
    const pause = new Int32Array(new SharedArrayBuffer(4));
    const budget = new Budget(100);
    budget.spend(() => undefined);
    work(120);
    budget.spend(() => {
      Atomics.wait(pause, 0, 0, 60);
      readAtLeast(256);
    });
  });

  it("holds for its call alone", () => {
    new Budget(1).spend(() => undefined);
    work(2);
    doesNotThrow(() => {
      readAtLeast(1000);
    });
  });
});
