import { signInDomainMinimumTls } from "../../../../policy-pack/policies/tls/sign-in-domain-minimum-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./sign-in-domain-minimum-tls.cases";

describeCases(signInDomainMinimumTls, cases);
