/** The parts of a request that a firewall looks at. */
export interface Payload {
  readonly query: string;
  readonly cookie: string;
  readonly body: string;
  readonly bodyType: string;
  readonly path: string;
}

/** Query strings, cookies, bodies and path segments in pairs: alike but for what a firewall knows as an attack. */
const sqlInjection = "1' OR '1'='1";
const script = "<script>alert(1)</script>";

/** No word of SQL's, for some firewalls know no more than words. */
const plain = "1 fine day";

/** Parts of requests that nobody may object to. */
export const benign = partsOf(plain);

/** The same parts with SQL injection. */
export const malicious = partsOf(sqlInjection);

/** Harmless and harmful parts, alike but for the attack. */
export interface Twins {
  readonly harmless: Payload;
  readonly harmful: Payload;
}

/** The same parts with a script. */
export const scripted = partsOf(script);

/** SQL injection in the spellings in which a firewall may know it: one of them is enough to show that it looks. */
export const sqlInjections: readonly Twins[] = [
  { harmless: benign, harmful: malicious },
  { harmless: barely(benign, plain), harmful: barely(malicious, sqlInjection) },
];

/** Encoded no more than it must be, and the body as JSON. */
function barely(parts: Payload, value: string): Payload {
  return {
    ...parts,
    query: `id=${value.replaceAll(" ", "+")}`,
    cookie: `id=${value}`,
    body: JSON.stringify({ id: value }),
    bodyType: "application/json",
    path: `/${encodeURI(value)}`,
  };
}

function partsOf(value: string): Payload {
  const encoded = encodeURIComponent(value).replaceAll("'", "%27");
  return {
    query: `id=${encoded}`,
    cookie: `id=${encoded}`,
    body: `id=${encoded}`,
    bodyType: "application/x-www-form-urlencoded",
    path: `/${encoded}`,
  };
}
