import { searchAccessClosed } from "../../../../policy-pack/policies/authorization/search-access-closed";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./search-access-closed.cases";

describeCases(searchAccessClosed, cases);
