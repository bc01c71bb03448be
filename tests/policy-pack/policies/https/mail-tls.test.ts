import { mailTls } from "../../../../policy-pack/policies/https/mail-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./mail-tls.cases";

describeCases(mailTls, cases);
