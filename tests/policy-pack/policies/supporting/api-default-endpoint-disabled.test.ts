import { apiDefaultEndpointDisabled } from "../../../../policy-pack/policies/supporting/api-default-endpoint-disabled";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-default-endpoint-disabled.cases";

describeCases(apiDefaultEndpointDisabled, cases);
