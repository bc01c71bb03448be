import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:apigateway/restApi:RestApi",
        "aws:apigateway/restApiPut:RestApiPut",
        "aws-native:apigateway:RestApi",
        "aws:apigatewayv2/api:Api",
        "aws-native:apigatewayv2:Api",
      ],
      {
        omitted: [],
        allowed: {
          "https servers, and paths": {
            body: {
              openapi: "3.0.1",
              servers: [
                { url: "https://api.example.com/v1" },
                { url: "/v1" },
                { url: "http://localhost:3000" },
                { url: "http://localhost/v1" },
                { url: "http://127.10.200.255?x" },
                { url: "ws://[::1]:3000/v1" },
                { url: "https://api.example.com/http://x" },
              ],
            },
          },
          "https as the only scheme": { body: { swagger: "2.0", schemes: ["https", "wss"] } },
          "no definition": { name: "api" },
        },
        denied: {
          "http among the schemes": [
            { body: { swagger: "2.0", schemes: ["https", "http"] } },
            "body.schemes[1] is http, which is not encrypted. Take it out; https is enough.",
          ],
          "a server on plain http": [
            { body: '{"openapi":"3.0.1","servers":[{"url":"http://api.example.com/v1"}]}' },
            'body.servers[0].url leads clients to "api.example.com" over plain http. Set it to an https:// URL.',
          ],
          "servers that only look local": [
            {
              body: {
                schemes: ["WS"],
                servers: [
                  { url: " http://127.0.0.1.example.com" },
                  { url: "ws://localhost.example.com" },
                  { url: "http://a.example/x://localhost" },
                ],
              },
            },
            "body.schemes[0] is WS, which is not encrypted. Take it out; https is enough.",
            'body.servers[0].url leads clients to "127.0.0.1.example.com" over plain http. Set it to an https:// URL.',
            'body.servers[1].url leads clients to "localhost.example.com" over plain http. Set it to an https:// URL.',
            'body.servers[2].url leads clients to "a.example" over plain http. Set it to an https:// URL.',
          ],
          "schemes in YAML": [
            { body: "swagger: '2.0'\nschemes: [http]\n" },
            "body.schemes[0] is http, which is not encrypted. Take it out; https is enough.",
          ],
        },
        undecided: {
          "an unknown server, and still judges the next": [
            { body: { servers: [{ url: unknown }, { url: "http://api.example.com" }] } },
            "body.servers[0].url",
            'body.servers[1].url leads clients to "api.example.com" over plain http. Set it to an https:// URL.',
          ],
        },
      },
    ),
  ],
};
