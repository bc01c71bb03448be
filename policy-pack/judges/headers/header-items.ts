import type { HeaderValue } from "./header-value";

/** The items of everything that a header which takes a list can be set to. */
export function headerItems({ texts }: HeaderValue): string[] {
  return [...texts].flatMap((text) => text.split(",")).map((item) => item.trim());
}
