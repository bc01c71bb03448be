import { cdnOriginMinimumTls } from "../../../../policy-pack/policies/tls/cdn-origin-minimum-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./cdn-origin-minimum-tls.cases";

describeCases(cdnOriginMinimumTls, cases);
