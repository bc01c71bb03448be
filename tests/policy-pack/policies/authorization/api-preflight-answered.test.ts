import { apiPreflightAnswered } from "../../../../policy-pack/policies/authorization/api-preflight-answered";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-preflight-answered.cases";

describeCases(apiPreflightAnswered, cases);
