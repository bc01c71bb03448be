import { streamAuthentication } from "../../../../policy-pack/policies/authorization/stream-authentication";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./stream-authentication.cases";

describeCases(streamAuthentication, cases);
