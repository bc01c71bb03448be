import { cdnMinimumTls } from "../../../../policy-pack/policies/tls/cdn-minimum-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./cdn-minimum-tls.cases";

describeCases(cdnMinimumTls, cases);
