import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:ses/configurationSet:ConfigurationSet", "aws:ses/confgurationSet:ConfgurationSet"], {
      omitted: ["deliveryOptions.tlsPolicy is not set, so mail may pass in plain text. Set it to Require."],
      allowed: { required: { deliveryOptions: { tlsPolicy: "Require" } } },
      denied: {
        optional: [
          { deliveryOptions: { tlsPolicy: "Optional" } },
          "deliveryOptions.tlsPolicy lets mail pass in plain text. Set it to Require.",
        ],
        "nothing said": [
          { name: "n" },
          "deliveryOptions.tlsPolicy is not set, so mail may pass in plain text. Set it to Require.",
        ],
      },
      undecided: {
        "an unknown policy": [{ deliveryOptions: { tlsPolicy: unknown } }, "deliveryOptions.tlsPolicy"],
      },
      repaired: {
        optional: { deliveryOptions: { tlsPolicy: "Require" } },
        "nothing said": { name: "n", deliveryOptions: { tlsPolicy: "Require" } },
      },
    }),
    of(["aws:sesv2/configurationSet:ConfigurationSet", "aws-native:ses:ConfigurationSet"], {
      omitted: ["deliveryOptions.tlsPolicy is not set, so mail may pass in plain text. Set it to REQUIRE."],
      allowed: { required: { deliveryOptions: { tlsPolicy: "REQUIRE" } } },
      denied: {
        optional: [
          { deliveryOptions: { tlsPolicy: "OPTIONAL" } },
          "deliveryOptions.tlsPolicy lets mail pass in plain text. Set it to REQUIRE.",
        ],
      },
      undecided: {
        "an unknown policy": [{ deliveryOptions: { tlsPolicy: unknown } }, "deliveryOptions.tlsPolicy"],
      },
      repaired: { optional: { deliveryOptions: { tlsPolicy: "REQUIRE" } } },
    }),
    of("aws:ses/receiptRule:ReceiptRule", {
      omitted: ["tlsPolicy is not set, so mail may pass in plain text. Set it to Require."],
      allowed: { required: { tlsPolicy: "Require" } },
      denied: {
        optional: [{ tlsPolicy: "Optional" }, "tlsPolicy lets mail pass in plain text. Set it to Require."],
      },
      undecided: { "an unknown policy": [{ tlsPolicy: unknown }, "tlsPolicy"] },
      repaired: { optional: { tlsPolicy: "Require" } },
    }),
    of("aws-native:ses:ReceiptRule", {
      omitted: ["rule.tlsPolicy is not set, so mail may pass in plain text. Set it to Require."],
      allowed: { required: { rule: { tlsPolicy: "Require" } } },
      denied: {
        optional: [
          { rule: { tlsPolicy: "Optional" } },
          "rule.tlsPolicy lets mail pass in plain text. Set it to Require.",
        ],
      },
      undecided: { "an unknown rule": [{ rule: unknownObject }, "rule"] },
      repaired: { optional: { rule: { tlsPolicy: "Require" } } },
    }),
    of(["aws:mailmanager/ingressPoint:IngressPoint", "aws-native:ses:MailManagerIngressPoint"], {
      omitted: ["tlsPolicy is not set, so mail may pass in plain text. Set it to REQUIRED."],
      allowed: { required: { tlsPolicy: "REQUIRED" }, FIPS: { tlsPolicy: "FIPS" } },
      denied: {
        optional: [{ tlsPolicy: "OPTIONAL" }, "tlsPolicy lets mail pass in plain text. Set it to REQUIRED."],
      },
      undecided: { "an unknown policy": [{ tlsPolicy: unknown }, "tlsPolicy"] },
      repaired: { optional: { tlsPolicy: "REQUIRED" } },
    }),
  ],
};
