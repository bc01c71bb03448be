import { parseDictionary } from "structured-headers";
import type { PolicyProblem } from "./content-security-policy";

const guarded = ["camera", "microphone", "geolocation"] as const;

/** What is wrong with the lines of a Permissions-Policy: a dictionary of RFC 9651, one list of origins a feature. */
export function permissionsPolicyProblem(lines: readonly string[]): PolicyProblem | undefined {
  if (lines.length === 0) return { verdict: "fail", problem: "there is no Permissions-Policy" };
  const text = lines.join(", ");
  let features: ReturnType<typeof parseDictionary>;
  try {
    features = parseDictionary(text);
  } catch {
    return {
      verdict: "fail",
      problem: `Permissions-Policy '${text}' cannot be read, so that browsers ignore it`,
    };
  }
  const allowing = guarded.filter((feature) => {
    const [members] = features.get(feature) ?? [];
    const all = Array.isArray(members) ? members.map(([member]) => String(member)) : [String(members ?? "")];
    return all.includes("*");
  });
  if (allowing.length > 0)
    return { verdict: "fail", problem: `Permissions-Policy lets every frame use ${allowing.join(", ")}` };
  const open = guarded.filter((feature) => {
    const [members] = features.get(feature) ?? [];
    return !Array.isArray(members) || members.length > 0;
  });
  if (open.length === 0) return undefined;
  return guarded.every((feature) => !features.has(feature))
    ? { verdict: "fail", problem: `Permissions-Policy gives up none of ${guarded.join(", ")}` }
    : { verdict: "warn", problem: `Permissions-Policy leaves the pages ${open.join(", ")}` };
}
