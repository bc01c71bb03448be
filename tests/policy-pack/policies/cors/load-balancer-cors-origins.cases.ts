import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

const remedy = "Name a trusted origin in full.";
const property = "routingHttpResponseAccessControlAllowOriginHeaderValue";
const attribute = (value: unknown) => ({
  listenerAttributes: [
    { key: "routing.http.response.server.enabled", value: "false" },
    { key: "routing.http.response.access_control_allow_origin.header_value", value },
  ],
});

/** Says nothing about what targets answer by themselves. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:lb/listener:Listener",
        "aws:alb/listener:Listener",
        "aws:elasticloadbalancingv2/listener:Listener",
        "aws:applicationloadbalancing/listener:Listener",
      ],
      {
        omitted: [],
        allowed: {
          "an exact origin": { [property]: "https://www.example.com" },
          "an empty text, which is as none": { [property]: "" },
        },
        denied: {
          "every site": [{ [property]: "*" }, `${property}: "*" lets every site in. ${remedy}`],
          "several origins in one header": [
            { [property]: "https://a.example https://b.example" },
            `${property}: "https://a.example https://b.example" is more than one origin, and browsers take one. ${remedy}`,
          ],
        },
        undecided: { "an unknown origin": [{ [property]: unknown }, property] },
      },
    ),
    of("aws-native:elasticloadbalancingv2:Listener", {
      omitted: [],
      allowed: { "an exact origin": attribute("https://www.example.com") },
      denied: {
        "every site": [attribute("*"), `listenerAttributes[1].value: "*" lets every site in. ${remedy}`],
      },
      undecided: {
        "an unknown origin": [attribute(unknown), "listenerAttributes[1].value"],
        "unknown attributes": [{ listenerAttributes: unknownList }, "listenerAttributes"],
      },
    }),
  ],
};
