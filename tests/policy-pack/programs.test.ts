import { deepEqual } from "node:assert/strict";
import { goodProgram } from "../support/good-program";
import { policyCatalogue } from "../support/policy-catalogue";
import type { StackCase } from "../support/policy-cases";
import { startPolicyHost, type HostedResource, type PolicyHost } from "../support/policy-host";

/** What a policy denies, and the configuration with which it does. */
interface Bad {
  readonly policy: string;
  readonly config: object;
  readonly resources: readonly HostedResource[];
}

/** Of each policy the first case that it denies, alone or as a stack; names are made different from those of others. */
function badProgram(): Bad[] {
  return policyCatalogue().map(({ name: policy, cases }) => {
    const alone = (cases?.resources ?? [])
      .flatMap(({ types, config = {}, denied }) =>
        Object.values(denied).map(([props]) => ({
          policy,
          config,
          resources: [{ type: types[0] ?? "", name: policy, props }],
        })),
      )
      .sort((a, b) => Object.keys(a.config).length - Object.keys(b.config).length);
    return alone[0] ?? badStack(policy, cases?.stacks ?? {});
  });
}

function badStack(policy: string, stacks: Readonly<Record<string, StackCase>>): Bad {
  const { config = {}, resources = {} } =
    Object.values(stacks).find(({ denied }) => denied !== undefined) ?? {};
  const named = (name: string) => `${policy}-${name}`;
  return {
    policy,
    config,
    resources: Object.entries(resources).map(([name, { type, props = {}, refers = {} }]) => ({
      type,
      name: named(name),
      props,
      refers: Object.fromEntries(
        Object.entries(refers).map(([property, targets]) => [property, targets.map(named)]),
      ),
    })),
  };
}

/**
 * Two whole programs through Pulumi's own policy host, made from the cases of the policies: a new policy is in them
 * without an edit. Says nothing about what the engine makes of the answers: tests/engine does.
 */
describe("whole programs", function () {
  this.timeout(60_000);
  let pack: PolicyHost;
  // The engine configures a pack once, so that each program has a host of its own.
  beforeEach(async () => {
    pack = await startPolicyHost();
  });
  afterEach(() => pack.stop());

  async function judged(resources: readonly HostedResource[]) {
    const found: { policy: string; resource: string; message: string }[] = [];
    for (const { type, name, props } of resources) {
      const { diagnostics } = await pack.analyze(type, props, name);
      found.push(...diagnostics.map(({ policy, message }) => ({ policy, resource: name, message })));
    }
    const ofStack = await pack.analyzeStack(resources);
    return [...found, ...ofStack.map(({ policy, resource, message }) => ({ policy, resource, message }))];
  }

  it("with everything wrong: every policy finds its own", async () => {
    const bad = badProgram();
    await pack.configure(Object.fromEntries(bad.map(({ policy, config }) => [policy, config])));
    const found = await judged(bad.flatMap(({ resources }) => resources));
    deepEqual(
      bad
        .map(({ policy }) => policy)
        .filter(
          (policy) =>
            !found.some(
              (finding) =>
                finding.policy === policy &&
                finding.resource.startsWith(policy) &&
                !finding.message.startsWith("can't run policy"),
            ),
        ),
      [],
    );
  });

  it("with nothing wrong, and every type that is judged: no finding, and no open question", async () => {
    const good = goodProgram();
    const types = new Set(policyCatalogue().flatMap(({ policy }) => policy.types));
    deepEqual(
      [...types].filter((type) => !good.some((resource) => resource.type === type)),
      [],
    );
    deepEqual(await judged(good), []);
  });
});
