import { isExactOrigin } from "../is-exact-origin";
import type { Shape } from "../shape";
import { text } from "../shapes/text";

const expected = "an exact https origin, without path, wildcard or trailing slash";
const example = "https://app.example.org";

/** One exact https origin. */
export const origin = text({
  expected,
  example,
  pattern: /^https:\/\/[a-z0-9.-]+(:[1-9]\d{0,4})?$/,
  accepts: (each) => isExactOrigin(each, { localhost: false }),
});

/** One exact https origin, on this machine (`https://localhost:PORT`) too. */
export const originOrLocalhost = text({
  expected: `${expected} (https://localhost:PORT is one, except in prod)`,
  example,
  pattern: /^https:\/\/[a-z0-9.-]+(:[1-9]\d{0,4})?$/,
  accepts: (each) => isExactOrigin(each, { localhost: true }),
});

/** One exact https origin, or `data:` for what stands in the page itself. */
export const originOrData: Shape<string> = text({
  expected: `${expected}, or data:`,
  example,
  pattern: /^(https:\/\/[a-z0-9.-]+(:[1-9]\d{0,4})?|data:)$/,
  accepts: (each) => each === "data:" || isExactOrigin(each, { localhost: false }),
});
