import { apiLogWithoutPayloads } from "../../../../policy-pack/policies/supporting/api-log-without-payloads";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-log-without-payloads.cases";

describeCases(apiLogWithoutPayloads, cases);
