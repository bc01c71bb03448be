import { deepEqual, ok } from "node:assert/strict";
import { originFault } from "../../../policy-pack/judges/origin-fault";
import { processorTime } from "../../support/processor-time";

const inexact = 'is not an exact origin such as "https://www.example.com", without path or trailing slash';
const everyone = "everyone: %s lets every site in";
const pattern = "pattern: %s lets in every host that fits the pattern";
const plain = "plain: %s is not encrypted, so anyone on the network can speak for it";
const loopback =
  "plain: %s lets in whatever a visitor's own computer serves over plain http; use https://localhost while developing";
const several = "several: %s is more than one origin, and browsers take one";
const rewritten = (exact: string) => `inexact: %s is not an origin as browsers send it; write "${exact}"`;

/** `%s` stands for the value itself, in quotes. */
const judged: Record<string, string | undefined> = {
  "https://www.example.com": undefined,
  "https://www.example.com:8443": undefined,
  "https://localhost:3000": undefined,
  "https://127.0.0.1:3000": undefined,
  "https://[::1]:3000": undefined,
  "https://xn--bcher-kva.example": undefined,
  "*": everyone,
  "https://*": everyone,
  "http://*": everyone,
  "*://*": everyone,
  "http*://*": everyone,
  "https://*:*": everyone,
  "https://*:443": everyone,
  "https://*/": everyone,
  null: "null: %s is the origin of sandboxed frames and local files, which anyone can make",
  "https://*.example.com": pattern,
  "http://*.example.com": pattern,
  "*.example.com": pattern,
  "https://www.example.*": pattern,
  "https://www.example.com:*": pattern,
  "https*://www.example.com": pattern,
  "^https://.+\\.example\\.com$": pattern,
  "http://www.example.com": plain,
  "HTTP://www.example.com": plain,
  "http://0.0.0.0:3000": plain,
  "http://localhost.example.com": plain,
  "http://localhost:3000": loopback,
  "http://localhost": loopback,
  "http://app.localhost:8080": loopback,
  "http://127.0.0.1:5173": loopback,
  "http://[::1]:5173": loopback,
  "https://a.example, https://b.example": several,
  "https://a.example,https://b.example": several,
  "https://a.example https://b.example": several,
  "https://a.example;https://b.example": several,
  "https://a.example|https://b.example": several,
  "*,https://b.example": several,
  "https://www.example.com/": rewritten("https://www.example.com"),
  "https://www.example.com/app?x=1": rewritten("https://www.example.com"),
  "https://www.example.com:443": rewritten("https://www.example.com"),
  "https://WWW.example.com": rewritten("https://www.example.com"),
  "HTTPS://www.example.com": rewritten("https://www.example.com"),
  " https://www.example.com": rewritten("https://www.example.com"),
  "https://bücher.example": rewritten("https://xn--bcher-kva.example"),
  "www.example.com": rewritten("https://www.example.com"),
  "example.com:8443/": rewritten("https://example.com:8443"),
  "ftp://www.example.com": `inexact: %s ${inexact}`,
  "capacitor://localhost": `inexact: %s ${inexact}`,
  "https://a.example/http://b.example": rewritten("https://a.example"),
  "http://127.10.200.255": loopback,
  "http://127.0.0.1.example.com": plain,
  "https//http://localhost": `inexact: %s ${inexact}`,
  "ftp://a.example/https://b.example": `inexact: %s ${inexact}`,
  "a.example/x": `inexact: %s ${inexact}`,
  "a.example:1x": `inexact: %s ${inexact}`,
  localhost: `inexact: %s ${inexact}`,
  "https://": `inexact: %s ${inexact}`,
  "https://a_b.c-d.example": undefined,
  "https://${host}.example": `inexact: %s ${inexact}`,
  "https://{{host}}": `inexact: %s ${inexact}`,
  "https://a..example": `inexact: %s ${inexact}`,
  "https://.example.com": `inexact: %s ${inexact}`,
  "https://-a.example": `inexact: %s ${inexact}`,
  "https://a-.example": `inexact: %s ${inexact}`,
  NULL: `inexact: %s ${inexact}`,
  "": `inexact: %s ${inexact}`,
};

describe("originFault", () => {
  it("lets exact https origins through and names what is wrong with the rest", () => {
    deepEqual(Object.fromEntries(Object.keys(judged).map((origin) => [origin, shown(origin)])), judged);
  });

  it("shows no user and no password", () => {
    deepEqual(
      originFault("https://admin:P@ssw0rd@b.example")?.problem,
      '"https://b.example" is not an origin as browsers send it; write "https://b.example"',
    );
    deepEqual(
      originFault("http://admin:pw@b.example")?.problem,
      '"http://b.example" is not encrypted, so anyone on the network can speak for it',
    );
  });

  it("keeps what looks like a user within a path", () => {
    deepEqual(
      originFault("ftp+x://y@b.example")?.problem,
      '"ftp+x://y@b.example" is not an exact origin such as "https://www.example.com", without path or trailing slash',
    );
  });

  it("takes no longer for a long text", () => {
    const spent = processorTime(() => {
      for (const unit of ["*", "a.", "https://", "http://", "@", " ", "[", "-"])
        originFault(unit.repeat(500_000));
      for (const unit of ["*", "a.", "@", " ", "["])
        for (const scheme of ["http", "https"]) originFault(`${scheme}://${unit.repeat(500_000)}`);
    });
    ok(spent < 1_000);
  });
});

function shown(origin: string): string | undefined {
  const fault = originFault(origin);
  return fault && `${fault.kind}: ${fault.problem.replace(JSON.stringify(origin), "%s")}`;
}
