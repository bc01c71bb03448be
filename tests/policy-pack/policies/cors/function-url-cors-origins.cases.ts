import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList, unknownObject } from "../../../support/policy-evaluate";

const remedy = "Name a trusted origin in full.";

/** Says nothing about what the function itself answers. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:lambda/functionUrl:FunctionUrl", "aws-native:lambda:Url"], {
      omitted: [],
      allowed: {
        "exact origins": { cors: { allowOrigins: ["https://www.example.com", "https://b.example:8443"] } },
        "no CORS": { authorizationType: "AWS_IAM" },
        "no origin": { cors: { allowMethods: ["GET"], allowOrigins: [] } },
      },
      denied: {
        "every site": [
          { cors: { allowOrigins: ["*"] } },
          `cors.allowOrigins[0]: "*" lets every site in. ${remedy}`,
        ],
        "every https site beside an exact origin": [
          { cors: { allowOrigins: ["https://www.example.com", "https://*"] } },
          `cors.allowOrigins[1]: "https://*" lets every site in. ${remedy}`,
        ],
        "an origin that is not encrypted": [
          { cors: { allowOrigins: ["http://www.example.com"] } },
          `cors.allowOrigins[0]: "http://www.example.com" is not encrypted, so anyone on the network can speak for it. ${remedy}`,
        ],
        "this computer": [
          { cors: { allowOrigins: ["http://localhost:3000"] } },
          `cors.allowOrigins[0]: "http://localhost:3000" lets in whatever a visitor's own computer serves over plain http; use https://localhost while developing. ${remedy}`,
        ],
      },
      undecided: {
        "an unknown origin, and still judges the others": [
          { cors: { allowOrigins: [unknown, "*"] } },
          "cors.allowOrigins[0]",
          `cors.allowOrigins[1]: "*" lets every site in. ${remedy}`,
        ],
        "an unknown list": [{ cors: { allowOrigins: unknownList } }, "cors.allowOrigins"],
        "an unknown configuration": [{ cors: unknownObject }, "cors"],
      },
    }),
    of("aws:lambda/functionUrl:FunctionUrl", {
      config: { allowedOrigins: ["https://www.example.com"] },
      omitted: [],
      allowed: { "an allowed origin": { cors: { allowOrigins: ["https://www.example.com"] } } },
      denied: {
        "any other origin": [
          { cors: { allowOrigins: ["https://evil.example"] } },
          'cors.allowOrigins[0]: "https://evil.example" is not among the allowed origins "https://www.example.com".',
        ],
      },
      undecided: {},
    }),
  ],
};
