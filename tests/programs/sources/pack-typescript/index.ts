import * as aws from "@pulumi/aws";
import { PolicyPack, validateResourceOfType } from "@pulumi/policy";

new PolicyPack("named-apis", {
  policies: [
    {
      name: "api-has-description",
      description: "An API says what it is for.",
      enforcementLevel: "mandatory",
      validateResource: validateResourceOfType(aws.apigateway.RestApi, (api, _args, report) => {
        if (api.description === undefined) report("Set description.");
      }),
    },
  ],
});
