import { databaseTls } from "../../../../policy-pack/policies/https/database-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./database-tls.cases";

describeCases(databaseTls, cases);
