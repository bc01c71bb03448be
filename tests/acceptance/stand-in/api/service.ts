import type { HttpAnswer, HttpRequest } from "../http-exchange";

/** A service behind the API as one should be: it lets the origins read that the API says are trusted. */
export function service({ headers, path }: HttpRequest): HttpAnswer {
  const { origin } = headers;
  const trusted = (headers["x-trusted-origins"] ?? "").split(",");
  const own = {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    Vary: "Origin",
  };
  if (origin !== undefined && !trusted.includes(origin)) {
    return { status: 403, headers: own, body: '{"message":"Forbidden"}' };
  }
  const cors =
    origin === undefined
      ? {}
      : { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true" };
  return { status: 200, headers: { ...own, ...cors }, body: JSON.stringify({ path }) };
}
