import { corsCredentials } from "../../../../policy-pack/policies/cors/cors-credentials";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./cors-credentials.cases";

describeCases(corsCredentials, cases);
