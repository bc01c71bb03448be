import { each } from "../../kit/input/each";
import type { Input } from "../../kit/input/input";
import { resource } from "../../kit/policy/resource";
import { writtenHeaders } from "../header-set";
import { grants, headerGrant, listGrant, type CorsGrants } from "./cors-grant";

/** What response-headers policies of CloudFront answer other origins. */
export const cdnCors = resource<CorsGrants>({
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": policyGrants,
  "aws-native:cloudfront:ResponseHeadersPolicy": (inputs) =>
    policyGrants(inputs.read("responseHeadersPolicyConfig")),
});

function policyGrants(policy: Input): CorsGrants {
  const cors = policy.read("corsConfig");
  return grants(
    () =>
      listGrant({
        origins: cors.read("accessControlAllowOrigins.items"),
        methods: cors.read("accessControlAllowMethods.items"),
        headers: cors.read("accessControlAllowHeaders.items"),
        credentials: cors.read("accessControlAllowCredentials"),
      }),
    () =>
      headerGrant(
        writtenHeaders((check) =>
          each(policy.read("customHeadersConfig.items").items(), (header) =>
            check(header.read("header"), header.read("value")),
          ),
        ),
      ),
  );
}
