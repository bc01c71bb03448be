import { apiMinimumTls } from "../../../../policy-pack/policies/tls/api-minimum-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-minimum-tls.cases";

describeCases(apiMinimumTls, cases);
