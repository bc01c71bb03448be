// Does not prove: what a real program keeps open (tests/programs/endings.test.ts shows that).
import { deepEqual, equal, match } from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { Overtime } from "../../../../tools/engine/process/overtime";

describe("overtime", () => {
  function watched(): { overtime: Overtime; said: string[]; isOver: () => boolean } {
    const said: string[] = [];
    const overtime = new Overtime((message) => said.push(message), 20, 60);
    let isOver = false;
    void overtime.over.then(() => (isOver = true));
    return { overtime, said, isOver: () => isOver };
  }

  it("tells what is open, and is over after a while", async () => {
    const { overtime, said, isOver } = watched();
    overtime.start();
    overtime.tell(["a server that listens on port 80", "a timer"]);
    await overtime.over;
    equal(isOver(), true);
    equal(said.length, 1);
    match(said[0] ?? "", /does not end: a server that listens on port 80, a timer is still open/);
  });

  it("counts from the last call, and does not count before the outputs are registered", async () => {
    const { overtime, said, isOver } = watched();
    overtime.active();
    await setTimeout(80);
    overtime.start();
    for (let call = 0; call < 8; call++) {
      await setTimeout(10);
      overtime.active();
    }
    deepEqual([said, isOver()], [[], false]);
    overtime.stop();
  });

  it("says nothing of a program that has ended", async () => {
    const { overtime, said, isOver } = watched();
    overtime.start();
    overtime.stop();
    await setTimeout(80);
    deepEqual([said, isOver()], [[], false]);
  });
});
