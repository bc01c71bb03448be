import { deepEqual, equal, ok } from "node:assert/strict";
import type { ServerCase } from "./case";
import { faultCases } from "./faults.cases";
import { healthyCases } from "./healthy.cases";
import { moreFaultCases } from "./more-faults.cases";
import { moreHealthyCases } from "./more-healthy.cases";
import { openCases } from "./open.cases";
import { tokens } from "./tokens";
import { verifyWorld } from "./verify-world";
import { healthyWorld, type World } from "./world";

describe("verify, on servers of the loopback", () => {
  describe("finds nothing at a stack that", () => {
    for (const one of [...healthyCases, ...moreHealthyCases])
      it(one.name, async () => {
        const { run, ids } = await verifyWorld(changed(one));
        deepEqual(ids("fail"), [], told(run.checks, "fail"));
        deepEqual(ids("warn"), one.warns ?? [], told(run.checks, "warn"));
        deepEqual(ids("undecided"), [], told(run.checks, "undecided"));
        equal(run.result, "clean");
      });
  });

  describe("finds the one fault of a stack whose", () => {
    for (const one of [...faultCases, ...moreFaultCases])
      it(one.name, async () => {
        const { run, ids } = await verifyWorld(changed(one));
        deepEqual(ids("fail"), one.fails, told(run.checks, "fail"));
        deepEqual(ids("warn"), one.warns ?? [], told(run.checks, "warn"));
        if (one.undecided === "some") ok(ids("undecided").length > 0);
        else deepEqual(ids("undecided"), one.undecided ?? [], told(run.checks, "undecided"));
        equal(run.result, "violations");
      });
  });

  describe("calls nothing wrong, and does not call everything right, at a stack whose", () => {
    for (const one of openCases)
      it(one.name, async () => {
        const { run, ids } = await verifyWorld(changed(one), { timeout: 400 });
        deepEqual(ids("fail"), [], told(run.checks, "fail"));
        ok(
          one.opens.every((id) => ids("undecided").includes(id)),
          ids("undecided").join(),
        );
        equal(run.result, "incomplete");
      });
  });
});

function changed({ change }: Pick<ServerCase, "change">): World {
  const world = healthyWorld();
  change(world);
  if (world.token === "id") world.token = tokens.id;
  for (const [variable, name] of Object.entries(world.environment))
    world.environment[variable] = name in tokens ? tokens[name as keyof typeof tokens] : name;
  return world;
}

function told(
  checks: Awaited<ReturnType<typeof verifyWorld>>["run"]["checks"],
  verdict: "fail" | "warn" | "undecided",
): string {
  return checks
    .filter((check) => check.verdict === verdict)
    .map(({ rule, message, evidence }) => [`${rule}: ${message}`, ...evidence].join("\n  "))
    .join("\n");
}
