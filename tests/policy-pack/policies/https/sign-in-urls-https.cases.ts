import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:cognito/userPoolClient:UserPoolClient",
        "aws:cognito/managedUserPoolClient:ManagedUserPoolClient",
        "aws-native:cognito:UserPoolClient",
      ],
      {
        omitted: [],
        allowed: {
          "https addresses": {
            callbackUrls: ["https://www.example.com/back"],
            logoutUrls: ["https://www.example.com"],
            defaultRedirectUri: "https://www.example.com/back",
          },
          "localhost while developing": { callbackUrls: ["http://localhost", "http://localhost:3000/back"] },
          "the scheme of an app": { callbackUrls: ["myapp://back"] },
          "no addresses": { generateSecret: false },
        },
        denied: {
          "plain http": [
            {
              callbackUrls: ["https://a.example", "http://a.example/back"],
              logoutUrls: ["http://a.example"],
              defaultRedirectUri: "http://a.example/back",
            },
            "callbackUrls[1] leads to plain http. Set it to an https:// URL.",
            "logoutUrls[0] leads to plain http. Set it to an https:// URL.",
            "defaultRedirectUri leads to plain http. Set it to an https:// URL.",
          ],
          "a host that only begins like localhost, and one that localhost stands behind": [
            { callbackUrls: ["http://localhost.example", "http://a.example/?to=http://localhost"] },
            "callbackUrls[0] leads to plain http. Set it to an https:// URL.",
            "callbackUrls[1] leads to plain http. Set it to an https:// URL.",
          ],
          "the loopback address, which is not treated as localhost": [
            { callbackUrls: ["http://127.0.0.1:3000"] },
            "callbackUrls[0] leads to plain http. Set it to an https:// URL.",
          ],
          capitals: [
            { callbackUrls: ["HTTP://a.example"] },
            "callbackUrls[0] leads to plain http. Set it to an https:// URL.",
          ],
        },
        undecided: {
          "an unknown address, and still judges the others": [
            { callbackUrls: [unknown, "http://a.example"], logoutUrls: unknownList },
            ["callbackUrls[0]", "logoutUrls"],
            "callbackUrls[1] leads to plain http. Set it to an https:// URL.",
          ],
        },
      },
    ),
  ],
};
