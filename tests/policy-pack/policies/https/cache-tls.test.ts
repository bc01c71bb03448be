import { cacheTls } from "../../../../policy-pack/policies/https/cache-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./cache-tls.cases";

describeCases(cacheTls, cases);
