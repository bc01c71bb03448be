import { corsVary } from "../../../../policy-pack/policies/cors/cors-vary";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./cors-vary.cases";

describeCases(corsVary, cases);
