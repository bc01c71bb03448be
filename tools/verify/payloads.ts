/** Query strings, cookies, bodies and path segments in pairs: alike but for what a firewall knows as an attack. */
const sqlInjection = "1' OR '1'='1";
const script = "<script>alert(1)</script>";

/** Parts of requests that nobody may object to. */
export const benign = partsOf("1 and only");

/** The same parts with SQL injection. */
export const malicious = partsOf(sqlInjection);

/** The same parts with a script. */
export const scripted = partsOf(script);

function partsOf(value: string) {
  const encoded = encodeURIComponent(value).replaceAll("'", "%27");
  return {
    query: `id=${encoded}`,
    cookie: `id=${encoded}`,
    body: `id=${encoded}`,
    json: JSON.stringify({ id: value }),
    path: `/${encoded}`,
  };
}
