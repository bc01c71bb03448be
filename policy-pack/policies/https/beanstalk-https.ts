import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { some } from "../../kit/input/some";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  beanstalkEnvironment,
  type BeanstalkEnvironment,
  type BeanstalkOption,
} from "../../resources/beanstalk-environment";

/** An environment answers on port 80 over plain HTTP until its options say otherwise. */
export const beanstalkHttps = definePolicy({
  name: "beanstalk-https",
  concern: "https",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.2.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/configuring-https-elb.html",
  description: "Elastic Beanstalk environments have an HTTPS listener, and none for plain HTTP.",
  why: "What a client sends over plain HTTP, tokens included, can be read and changed on its way.",
  remediation:
    "Set Protocol to HTTPS and SSLCertificateArns in aws:elbv2:listener:443, and ListenerEnabled to false in aws:elbv2:listener:default.",
  checks: [on(beanstalkEnvironment, listeners)],
});

/** The listeners that an environment has on port 80 by itself, of each kind of load balancer. */
const plainListeners = [
  "aws:elbv2:listener:default",
  "aws:elbv2:listener:80",
  "aws:elb:listener",
  "aws:elb:listener:80",
];

function* listeners(environment: BeanstalkEnvironment): Findings {
  const { known, open } = environment.options();
  yield* open;
  yield* each(known, function* (option) {
    if (!isProtocol(option) || !["HTTP", "TCP"].includes(option.value.textOrEmpty().toUpperCase())) return;
    if (isOff(option.namespace, known)) return;
    yield `${option.value.path} makes a listener for plain HTTP. Set it to HTTPS, with a certificate.`;
  });
  if (!environment.isWhole() || open.length > 0) return;
  const isEncrypted = some(
    known,
    (option) =>
      isProtocol(option) && ["HTTPS", "SSL", "TLS"].includes(option.value.textOrEmpty().toUpperCase()),
  );
  if (!isEncrypted) {
    yield "settings makes no HTTPS listener, so the environment answers over plain HTTP. Set Protocol of aws:elbv2:listener:443 to HTTPS.";
  } else if (!plainListeners.some((namespace) => isOff(namespace, known))) {
    const isClassic = known.some(({ namespace }) => namespace.startsWith("aws:elb:listener"));
    yield `settings leaves the listener for plain HTTP on. Set ListenerEnabled of ${isClassic ? "aws:elb:listener:80" : "aws:elbv2:listener:default"} to false.`;
  }
}

function isProtocol({ namespace, name }: BeanstalkOption): boolean {
  return (
    (namespace.startsWith("aws:elbv2:listener:") && name === "protocol") ||
    (namespace.startsWith("aws:elb:listener") && name === "listenerprotocol")
  );
}

function isOff(namespace: string, known: readonly BeanstalkOption[]): boolean {
  return some(
    known,
    (option) =>
      option.namespace === namespace && option.name === "listenerenabled" && option.value.flag() === false,
  );
}
