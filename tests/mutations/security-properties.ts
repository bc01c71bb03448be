import { apiAuthorization } from "./properties/api-authorization";
import { apiCors } from "./properties/api-cors";
import { apiCredentials } from "./properties/api-credentials";
import { apiDeployment } from "./properties/api-deployment";
import { apiTls } from "./properties/api-tls";
import { firewalls } from "./properties/firewalls";
import { logsAndAlarms } from "./properties/logs-and-alarms";
import { ownership } from "./properties/ownership";
import { sampleBackEnd } from "./properties/sample-back-end";
import { secrets } from "./properties/secrets";
import { signIn } from "./properties/sign-in";
import { site } from "./properties/site";
import { trustedOrigins } from "./properties/trusted-origins";
import type { SecurityProperty } from "./security-property";

/** What the program promises about the safety of its traffic, area by area. */
export const securityProperties: readonly SecurityProperty[] = [
  ...apiTls,
  ...apiAuthorization,
  ...apiDeployment,
  ...apiCors,
  ...trustedOrigins,
  ...site,
  ...secrets,
  ...signIn,
  ...apiCredentials,
  ...firewalls,
  ...logsAndAlarms,
  ...sampleBackEnd,
  ...ownership,
];
