import { resource, under } from "../../kit/policy/resource";
import { grants, listGrant, type CorsGrants } from "./cors-grant";

/** What the URLs of Lambda functions answer other origins. */
export const functionUrlCors = resource<CorsGrants>(
  under(["aws:lambda/functionUrl:FunctionUrl", "aws-native:lambda:Url"], (inputs) =>
    grants(() =>
      listGrant({
        origins: inputs.read("cors.allowOrigins"),
        methods: inputs.read("cors.allowMethods"),
        headers: inputs.read("cors.allowHeaders"),
        credentials: inputs.read("cors.allowCredentials"),
      }),
    ),
  ),
);
