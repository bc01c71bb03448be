import { parseUrl } from "../text/parse-url";

/** An origin that must not be trusted, and the mistake that would trust it. */
export interface HostileOrigin {
  readonly origin: string;
  readonly mistake: string;
  /** A rare one, which one kind of answer is enough to show. */
  readonly isRare?: boolean;
}

const evil = "evil-verify.example.net";
/** Characters that some parsers take for the end of a host. */
const oddCharacters = ["_", "`", "%60", "!", "{", "&"];
/** Of more trusted origins than these, one careless rule that is made for all of them shows at the first. */
const mostOthers = 2;
const shared = ["https://jsfiddle.net", "https://verify.github.io", "https://s3.amazonaws.com"];

/**
 * Every origin that a server with a careless rule would take for one of the trusted. `defaultHost` is the one that the
 * hosting gives the site beside its own.
 */
export function hostileOrigins(trusted: readonly string[], defaultHost?: string): HostileOrigin[] {
  const [site, ...others] = trusted
    .filter((origin) => origin.startsWith("https://") && parseUrl(origin) !== undefined)
    .map((origin) => new URL(origin));
  const around = [
    ...(site === undefined ? [] : aroundOrigin(site)),
    ...others.slice(0, mostOthers).flatMap(nearOrigin),
  ];
  const everywhere: HostileOrigin[] = [
    { origin: `https://${evil}`, mistake: "any origin" },
    { origin: "null", mistake: "sandboxed frames and files" },
    { origin: "http://localhost", mistake: "localhost" },
    { origin: "http://localhost:3000", mistake: "localhost with a port" },
    { origin: "http://localhost:5173", mistake: "localhost with another port", isRare: true },
    { origin: "https://localhost", mistake: "localhost over https" },
    { origin: "http://127.0.0.1", mistake: "the loopback address" },
    { origin: "file://", mistake: "files" },
    {
      origin: "chrome-extension://everifyeverifyeverifyeverifyever",
      mistake: "browser extensions",
      isRare: true,
    },
    ...shared.map((origin) => ({ origin, mistake: "hosts that anyone can publish on" })),
  ];
  const hosted = defaultHost === undefined ? [] : aroundDefaultHost(defaultHost);
  const seen = new Set(trusted.map((origin) => origin.toLowerCase()));
  return [...everywhere.slice(0, 2), ...around, ...hosted, ...everywhere.slice(2)].filter(({ origin }) => {
    const isNew = !seen.has(origin.toLowerCase());
    seen.add(origin.toLowerCase());
    return isNew;
  });
}

/** The default host itself, and that of somebody else's site: `main.<app>.amplifyapp.com`. */
function aroundDefaultHost(host: string): HostileOrigin[] {
  const [branch = "", app, ...hosting] = host.split(".");
  return [
    { origin: `https://${host}`, mistake: "the site's default host, which the stack does not trust" },
    ...(app === undefined || hosting.length < 2
      ? []
      : [
          {
            origin: `https://${branch}.d1evilverify1.${hosting.join(".")}`,
            mistake: "every site of the same hosting",
          },
        ]),
  ];
}

/** What a rule with a mistake of its own for this one origin would let in. */
function nearOrigin({ hostname: host, port: ownPort }: URL): HostileOrigin[] {
  const port = ownPort === "" ? "" : `:${ownPort}`;
  return [
    { origin: `https://${host}${port}.${evil}`, mistake: `what starts with ${host}`, isRare: true },
    { origin: `https://evil${host}${port}`, mistake: `what ends with ${host}`, isRare: true },
    { origin: `https://evil.${host}${port}`, mistake: `every sub-domain of ${host}`, isRare: true },
    { origin: `http://${host}${port}`, mistake: `${host} without encryption`, isRare: true },
  ];
}

function aroundOrigin(url: URL): HostileOrigin[] {
  const { hostname: host } = url;
  const port = url.port === "" ? "" : `:${url.port}`;
  const labels = host.split(".");
  const parent = labels.length > 2 ? labels.slice(1).join(".") : undefined;
  const dots = labels.slice(1).map((_label, index) => ({
    origin: `https://${labels.slice(0, index + 1).join(".")}x${labels.slice(index + 1).join(".")}${port}`,
    mistake: "a dot that stands for any character",
  }));
  return [
    { origin: `https://${host}${port}.${evil}`, mistake: "what starts with the trusted origin" },
    { origin: `https://${host}.${evil}`, mistake: "what starts with the trusted host" },
    { origin: `https://evil${host}${port}`, mistake: "what ends with the trusted host" },
    { origin: `https://evil.${host}${port}`, mistake: "every sub-domain" },
    ...(parent === undefined
      ? []
      : [
          { origin: `https://evil.${parent}${port}`, mistake: "every sibling" },
          { origin: `https://evil${parent}${port}`, mistake: "what ends with the domain" },
          { origin: `https://${parent}${port}`, mistake: "the domain itself" },
          { origin: `https://${parent}.${evil}`, mistake: "what starts with the domain" },
        ]),
    ...dots,
    { origin: `http://${host}${port}`, mistake: "the same host without encryption" },
    { origin: `https://${host}:${url.port === "8443" ? "9443" : "8443"}`, mistake: "another port" },
    ...(port === "" ? [] : [{ origin: `https://${host}`, mistake: "the host without its port" }]),
    { origin: `https://${host}@${evil}`, mistake: "a user name that looks like the host" },
    { origin: `https://${evil}/?${host}`, mistake: "the host anywhere in the text" },
    { origin: `https://${host}${port}/`, mistake: "a trailing slash" },
    { origin: `https://${host}.${port}`, mistake: "a trailing dot" },
    { origin: `https://${host}${port} https://${evil}`, mistake: "the first of two" },
    { origin: `https://${evil}, https://${host}${port}`, mistake: "one of a list" },
    ...oddCharacters.map((character) => ({
      origin: `https://${host}${character}.${evil}`,
      mistake: `the character ${character} for the end of the host`,
      isRare: true,
    })),
  ];
}
