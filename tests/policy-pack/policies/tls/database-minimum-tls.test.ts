import { databaseMinimumTls } from "../../../../policy-pack/policies/tls/database-minimum-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./database-minimum-tls.cases";

describeCases(databaseMinimumTls, cases);
