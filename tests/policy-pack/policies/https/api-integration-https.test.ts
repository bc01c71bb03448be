import { apiIntegrationHttps } from "../../../../policy-pack/policies/https/api-integration-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-integration-https.cases";

describeCases(apiIntegrationHttps, cases);
