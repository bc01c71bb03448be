import { searchMinimumTls } from "../../../../policy-pack/policies/tls/search-minimum-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./search-minimum-tls.cases";

describeCases(searchMinimumTls, cases);
