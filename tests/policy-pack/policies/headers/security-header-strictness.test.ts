import { securityHeaderStrictness } from "../../../../policy-pack/policies/headers/security-header-strictness";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./security-header-strictness.cases";

describeCases(securityHeaderStrictness, cases);
