import { latticeAuthorization } from "../../../../policy-pack/policies/authorization/lattice-authorization";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./lattice-authorization.cases";

describeCases(latticeAuthorization, cases);
