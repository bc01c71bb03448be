import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** Something that sends or takes mail. */
export interface MailDelivery {
  readonly tlsPolicy: Input;
  /** The value that demands TLS, as this resource spells it. */
  readonly required: string;
}

/** Configuration sets, receipt rules and ingress points of SES. */
export const mailDelivery = resource<MailDelivery>({
  "aws:ses/configurationSet:ConfigurationSet": view("deliveryOptions.tlsPolicy", "Require"),
  "aws:ses/confgurationSet:ConfgurationSet": view("deliveryOptions.tlsPolicy", "Require"),
  "aws:sesv2/configurationSet:ConfigurationSet": view("deliveryOptions.tlsPolicy", "REQUIRE"),
  "aws:ses/receiptRule:ReceiptRule": view("tlsPolicy", "Require"),
  "aws:mailmanager/ingressPoint:IngressPoint": view("tlsPolicy", "REQUIRED"),
  "aws-native:ses:ConfigurationSet": view("deliveryOptions.tlsPolicy", "REQUIRE"),
  "aws-native:ses:ReceiptRule": view("rule.tlsPolicy", "Require"),
  "aws-native:ses:MailManagerIngressPoint": view("tlsPolicy", "REQUIRED"),
});

function view(path: string, required: string) {
  return (inputs: Input): MailDelivery => ({ tlsPolicy: inputs.read(path), required });
}
