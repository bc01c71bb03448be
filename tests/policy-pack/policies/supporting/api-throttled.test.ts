import { apiThrottled } from "../../../../policy-pack/policies/supporting/api-throttled";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-throttled.cases";

describeCases(apiThrottled, cases);
