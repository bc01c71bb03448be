// Asks the same servers with verify's own prober, Debian's sslscan and testssl.sh: what they agree on, and how long each takes.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createLimit } from "../../../../tools/verify/network/limit";
import type { Address } from "../../../../tools/verify/network/resolve-entry";
import { tlsVersions } from "../../../../tools/verify/tls/version";
import { askTlsControl, surveyTls } from "../../../../tools/verify/tls/survey-tls";
import { serveWorld } from "../serve-world";
import { verifyWorld } from "../verify-world";
import { healthyWorld, names, type World } from "../world";

const run = promisify(execFile);

/** A server's offer, by the name that the report gives it. */
const offers: Readonly<Record<string, World["hosts"]["api"]["tls"]>> = {
  "TLS 1.2 and 1.3": healthyWorld().hosts.api.tls,
  "TLS 1.3 alone": { minVersion: "TLSv1.3" },
  "TLS 1.0 to 1.3, CBC": { minVersion: "TLSv1", ciphers: "ECDHE+AESGCM:ECDHE+AES:@SECLEVEL=0" },
};

interface Scan {
  readonly versions: readonly string[];
  /** How many suites of TLS 1.2 and newer were listed. */
  readonly suites: number;
}

type Scanner = (address: Address, host: string) => Promise<Scan>;

const own: Scanner = async (address, host) => {
  const options = { timeout: 5000, limit: createLimit(12) };
  const survey = await surveyTls(address, host, await askTlsControl(address, host, options), options);
  return {
    versions: tlsVersions.filter((version) => survey.versions[version].kind === "accepted"),
    suites: survey.suites.flatMap(([version, suites]) => (version >= "TLS 1.2" ? suites : [])).length,
  };
};

const sslscan: Scanner = async ({ ip, port }, host) => {
  const { stdout } = await run("sslscan", ["--no-colour", `--sni-name=${host}`, `${ip}:${port}`]);
  const enabled = [...stdout.matchAll(/^(SSLv3|TLSv1\.\d)\s+enabled/gm)].map(([, version = ""]) =>
    named(version),
  );
  const suites = [...stdout.matchAll(/^(?:Preferred|Accepted)\s+TLSv1\.[23]\s/gm)].length;
  return { versions: enabled, suites };
};

const testssl: Scanner = async ({ ip, port }, host) => {
  const { stdout } = await run(
    "testssl",
    ["--color", "0", "--warnings", "off", "--ip", ip, "-p", "-E", `https://${host}:${port}`],
    { maxBuffer: 1 << 24 },
  );
  const offered = [...stdout.matchAll(/^\s*(SSLv3|TLS 1(?:\.\d)?)\s+offered/gm)].map(([, version = ""]) =>
    named(version),
  );
  // A section for each version; a suite begins with its number: ` xc02b   ECDHE-ECDSA-AES128-GCM-SHA256 …`.
  const sections = stdout.split(/^(?=SSLv\d|TLS 1(?:\.\d)?\b)/m);
  const suites = sections
    .filter((section) => /^TLS 1\.[23]\b/.test(section))
    .flatMap((section) => [...section.matchAll(/^\s*x[0-9a-f]{2,4}\s/gm)]).length;
  return { versions: offered, suites };
};

async function main(): Promise<void> {
  const scanners: Readonly<Record<string, Scanner>> = { verify: own, sslscan, testssl };
  const times = new Map<string, number[]>(Object.keys(scanners).map((name) => [name, []]));
  for (const [what, tls] of Object.entries(offers)) {
    const world = healthyWorld();
    world.hosts.api.tls = tls;
    const served = await serveWorld(world);
    const address = served.table.find(({ host, port }) => host === names.api && port === 443)?.addresses[0];
    if (address === undefined) throw new Error("The API has no address.");
    for (const [name, scan] of Object.entries(scanners)) {
      const started = performance.now();
      const took = () => performance.now() - started;
      const told = await scan(address, names.api).then(
        ({ versions, suites }) => {
          times.get(name)?.push(took());
          return `${versions.join(", ")}; ${suites} suites of TLS 1.2 and newer`;
        },
        (error: unknown) =>
          `not run: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`,
      );
      console.log(`${what} | ${name} | ${Math.round(took())} ms | ${told}`);
    }
    await served.stop();
  }
  const [ownTime = 1, ...others] = [...times].map(([, all]) => median(all));
  for (const [index, name] of Object.keys(scanners).slice(1).entries())
    console.log(`median of ${name}: ${((others[index] ?? NaN) / ownTime).toFixed(1)} times verify's`);
  console.log(`the whole suite on the loopback: ${await wholeSuite()} ms, the median of five runs`);
}

/** Every question, asked of a whole stack. */
async function wholeSuite(): Promise<number> {
  const runs: number[] = [];
  for (let round = 0; round < 5; round += 1) runs.push((await verifyWorld(healthyWorld())).run.milliseconds);
  return Math.round(median(runs));
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

function named(version: string): string {
  return version === "SSLv3" ? "SSL 3.0" : version === "TLS 1" ? "TLS 1.0" : version.replace("TLSv", "TLS ");
}

void main();
