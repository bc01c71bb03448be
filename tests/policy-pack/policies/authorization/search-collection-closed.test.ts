import { searchCollectionClosed } from "../../../../policy-pack/policies/authorization/search-collection-closed";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./search-collection-closed.cases";

describeCases(searchCollectionClosed, cases);
