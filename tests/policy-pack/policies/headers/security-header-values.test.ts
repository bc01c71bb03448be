import { securityHeaderValues } from "../../../../policy-pack/policies/headers/security-header-values";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./security-header-values.cases";

describeCases(securityHeaderValues, cases);
