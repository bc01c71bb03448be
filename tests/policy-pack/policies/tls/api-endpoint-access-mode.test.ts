import { apiEndpointAccessMode } from "../../../../policy-pack/policies/tls/api-endpoint-access-mode";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-endpoint-access-mode.cases";

describeCases(apiEndpointAccessMode, cases);
