import type { ResourceTypes } from "../resource-type";
import { acm } from "./acm";
import { amplify } from "./amplify";
import { apigateway } from "./apigateway";
import { apigatewayv2 } from "./apigatewayv2";
import { cloudwatch } from "./cloudwatch";
import { cognito } from "./cognito";
import { iam, lambda, route53, sns } from "./foundations";
import { wafv2 } from "./wafv2";

/** Every type of resource that the stand-in knows, by token. */
export const resourceTypes: ResourceTypes = {
  ...acm,
  ...amplify,
  ...apigateway,
  ...apigatewayv2,
  ...cloudwatch,
  ...cognito,
  ...iam,
  ...lambda,
  ...route53,
  ...sns,
  ...wafv2,
};
