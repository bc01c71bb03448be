import { corsMethodsAndHeaders } from "../../../../policy-pack/policies/cors/cors-methods-and-headers";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./cors-methods-and-headers.cases";

describeCases(corsMethodsAndHeaders, cases);
