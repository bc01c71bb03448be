import { apiAuthorization } from "./api-authorization";
import { apiCors } from "./api-cors";
import { apiCredentials } from "./api-credentials";
import { apiDeployment } from "./api-deployment";
import { apiTls } from "./api-tls";
import { firewalls } from "./firewalls";
import { logsAndAlarms } from "./logs-and-alarms";
import { ownership } from "./ownership";
import type { Requirement } from "./requirement";
import { sampleBackEnd } from "./sample-back-end";
import { secrets } from "./secrets";
import { signIn } from "./sign-in";
import { site } from "./site";
import { trustedOrigins } from "./trusted-origins";
import { tuning } from "./tuning";

/** What the user story asks for and what the program does for it, area by area. */
export const requirements: readonly Requirement[] = [
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
  ...tuning,
];
