import { deepEqual, equal, ok } from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import type { ResolveEntry } from "../../../tools/verify/network/resolve-entry";
import type { SeenRequest } from "./serve-world";
import { tokens } from "./tokens";
import { verifyWorld } from "./verify-world";
import { healthyWorld, names, type World } from "./world";

const genuine = [tokens.access, ...Object.values(tokens)];
const holdsGenuine = ({ headers, path, query, body }: SeenRequest) =>
  genuine.some((token) =>
    [...Object.values(headers), path, query, body].some((text) => text?.includes(token)),
  );
const allWrongTokens = {
  VERIFY_EXPIRED_TOKEN: tokens.expired,
  VERIFY_OTHER_CLIENT_TOKEN: tokens.otherClient,
  VERIFY_OTHER_POOL_TOKEN: tokens.otherPool,
  VERIFY_ID_TOKEN: tokens.id,
  VERIFY_NO_SCOPE_TOKEN: tokens.withoutScope,
};

/**
 * How a whole run behaves, as every server of the stack sees it. Does not prove what the network between sees, nor how
 * long a run takes over the internet.
 */
describe("the conduct of a run", () => {
  let trap: Server;
  let strayConnections: number;
  let anyOtherHost: ResolveEntry[];

  beforeEach(async () => {
    strayConnections = 0;
    trap = createServer((socket) => {
      strayConnections += 1;
      socket.destroy();
    });
    trap.listen(0, "127.0.0.1");
    await once(trap, "listening");
    const addresses = [{ ip: "127.0.0.1", port: (trap.address() as AddressInfo).port }];
    anyOtherHost = [80, 443].map((port) => ({ host: "*", port, addresses }));
  });
  afterEach(() => trap.close());

  const runOf = async (change: (world: World) => void = () => undefined) => {
    const world = healthyWorld();
    // The issuer's host is one that the outputs name.
    world.showsKeys = true;
    Object.assign(world.environment, allWrongTokens);
    change(world);
    return verifyWorld(world, { table: anyOtherHost });
  };

  it("gives genuine tokens to the API's hosts alone, over https, with methods that change nothing", async () => {
    const { seen } = await runOf(({ hosts, api }) => {
      api.routes.push({ path: "/orders", methods: ["POST", "DELETE"] });
      // Every port that could take a token by mistake answers.
      for (const name of ["api", "apiDefault", "site", "signIn"] as const)
        hosts[name].plain = () => ({ status: 200, headers: {}, body: "{}" });
    });
    const carried = seen.filter(holdsGenuine);
    ok(genuine.every((token) => carried.some(({ headers }) => headers["authorization"]?.includes(token))));
    deepEqual([...new Set(carried.map(({ scheme, host, method }) => `${scheme} ${host} ${method}`))].sort(), [
      "https api GET",
      "https apiDefault GET",
    ]);
  });

  it("follows no redirect with a genuine token, and none away from the stack", async () => {
    const { seen } = await runOf((world) => {
      const to = (location: string) => () => ({ status: 307, headers: { Location: location }, body: "" });
      world.api.backEnd = to(`https://${names.signIn}/steal`);
      world.apiDefault = to(`http://${names.api}/steal`);
      world.signIn = to("https://elsewhere.example/steal");
      world.hosts.apex.plain = to("http://elsewhere.example/");
    });
    deepEqual(
      seen.filter((one) => holdsGenuine(one) && (one.path === "/steal" || one.scheme === "http")),
      [],
    );
    deepEqual(
      seen.filter((one) => holdsGenuine(one) && !["api", "apiDefault"].includes(one.host)),
      [],
    );
    equal(strayConnections, 0);
  });

  it("gives no genuine token to a certificate that nobody trusts, at whichever address", async () => {
    let atSecond = 0;
    const { seen } = await runOf(({ hosts }) => {
      hosts.api.certificate = { issuer: "stranger" };
      hosts.apiDefault.second = {
        certificate: { names: ["www.example.net"] },
        answer: (request) => {
          if (request.headers["authorization"] !== undefined) atSecond += 1;
          return { status: 403, headers: {}, body: "" };
        },
      };
    });
    deepEqual([...new Set(seen.filter(holdsGenuine).map(({ host }) => host))], ["apiDefault"]);
    equal(atSecond, 0);
  });

  it("says in every request what it is, and asks no host but the stack's", async () => {
    const { seen } = await runOf();
    deepEqual([...new Set(seen.map(({ headers }) => headers["user-agent"]))], ["verify-test"]);
    equal(strayConnections, 0);
  });

  it("sends at most 400 requests, and says what it left out", async () => {
    const { seen, run, ids } = await runOf(({ api }) => {
      api.routes = Array.from({ length: 60 }, (_, index) => ({
        path: `/things-${index}`,
        methods: ["GET", "POST", "DELETE"],
      }));
    });
    ok(seen.length <= 400, String(seen.length));
    deepEqual(ids("fail"), []);
    ok(run.checks.some(({ message }) => message.includes("a run sends at most 400 requests")));
    equal(run.result, "incomplete");
  });

  const only = ({ outputs }: World, kept: RegExp) => {
    for (const name of Object.keys(outputs)) if (!kept.test(name)) Reflect.deleteProperty(outputs, name);
  };
  const never = () => ({ status: 200, headers: {}, body: "", delivery: "never" as const });
  const silences: Readonly<Record<string, (world: World) => void>> = {
    "a host that answers nothing": (world) => {
      only(world, /^signIn/);
      Object.assign(world.hosts.signIn, { hello: "swallow everything", plain: "silent" });
    },
    "a sign-in page that speaks TLS, and no HTTP": (world) => {
      only(world, /^signIn/);
      world.signIn = never;
    },
    "a site that speaks TLS, and no HTTP": (world) => {
      only(world, /^site/);
      world.site = never;
    },
    "an API that speaks TLS, and no HTTP": (world) => {
      only(world, /^api(Url|Origin)$/);
      world.hosts.api.answer = never;
    },
  };
  for (const [what, silence] of Object.entries(silences))
    // A second wait would take twice the timeout; what is between is for a busy machine.
    it(`waits once for ${what}`, async () => {
      const timeout = 4000;
      const world = healthyWorld();
      silence(world);
      const { run } = await verifyWorld(world, { timeout });
      equal(run.result, "incomplete");
      ok(run.milliseconds >= timeout && run.milliseconds < 1.9 * timeout, `${run.milliseconds} ms`);
    });
});
