import { databaseClientTls } from "../../../../policy-pack/policies/https/database-client-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./database-client-tls.cases";

describeCases(databaseClientTls, cases);
