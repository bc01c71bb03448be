import { apiAccessLog } from "../../../../policy-pack/policies/supporting/api-access-log";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-access-log.cases";

describeCases(apiAccessLog, cases);
