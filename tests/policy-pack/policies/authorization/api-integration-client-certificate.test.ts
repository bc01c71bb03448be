import { apiIntegrationClientCertificate } from "../../../../policy-pack/policies/authorization/api-integration-client-certificate";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-integration-client-certificate.cases";

describeCases(apiIntegrationClientCertificate, cases);
