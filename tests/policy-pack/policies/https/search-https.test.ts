import { searchHttps } from "../../../../policy-pack/policies/https/search-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./search-https.cases";

describeCases(searchHttps, cases);
