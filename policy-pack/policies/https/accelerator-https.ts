import { allOf } from "../../kit/input/all-of";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { surely } from "../../kit/input/surely";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { acceleratorListener, type AcceleratorListener } from "../../resources/accelerator-listener";

/** An accelerator passes connections through as they are. */
export const acceleratorHttps = definePolicy({
  name: "accelerator-https",
  concern: "https",
  severity: "low",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.2.1"],
  url: "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-listeners.html",
  description: "Accelerators open no port of plain HTTP.",
  why: "Port 80 takes plain HTTP, which an accelerator can neither encrypt nor redirect.",
  remediation: "Take port 80 out of portRanges, and leave the redirect to a load balancer or a distribution.",
  checks: [on(acceleratorListener, ports)],
});

function* ports({ portRanges, protocol }: AcceleratorListener): Findings {
  // Nobody speaks plain HTTP over UDP.
  if (surely(() => protocol?.text()?.toUpperCase() === "UDP")) return;
  yield* each(portRanges.items(), function* (range) {
    const [from, to] = [range.read("fromPort"), range.read("toPort")];
    const opens = allOf(
      () => (from.number() ?? Infinity) <= 80,
      () => (to.number() ?? from.number() ?? 0) >= 80,
    );
    if (opens) yield `${range.path} opens port 80, where plain HTTP is spoken. Leave it out, and open 443.`;
  });
}
