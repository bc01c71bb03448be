import { deepEqual, equal, ok } from "node:assert/strict";
import type { ServerCase } from "./case";
import { faultCases } from "./faults.cases";
import { healthyCases } from "./healthy.cases";
import { tokens } from "./tokens";
import { verifyWorld } from "./verify-world";
import { healthyWorld, type World } from "./world";

describe("verify, on servers of the loopback", () => {
  describe("finds nothing at a stack that", () => {
    for (const one of healthyCases)
      it(one.name, async () => {
        const { run, ids } = await verifyWorld(changed(one));
        deepEqual(ids("fail"), [], told(run.checks, "fail"));
        deepEqual(ids("warn"), one.warns ?? [], told(run.checks, "warn"));
        deepEqual(ids("undecided"), [], told(run.checks, "undecided"));
        equal(run.result, "clean");
      });
  });

  describe("finds the one fault of a stack whose", () => {
    for (const one of faultCases)
      it(one.name, async () => {
        const { run, ids } = await verifyWorld(changed(one));
        deepEqual(ids("fail"), one.fails, told(run.checks, "fail"));
        deepEqual(ids("warn"), one.warns ?? [], told(run.checks, "warn"));
        if (one.undecided === "some") ok(ids("undecided").length > 0);
        else deepEqual(ids("undecided"), one.undecided ?? [], told(run.checks, "undecided"));
        equal(run.result, "violations");
      });
  });
});

function changed({ change }: ServerCase): World {
  const world = healthyWorld();
  change(world);
  if (world.token === "id") world.token = tokens.id;
  for (const [variable, name] of Object.entries(world.environment))
    world.environment[variable] = tokens[name as keyof typeof tokens];
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
