import { apiIamCallersNamed } from "../../../../policy-pack/policies/authorization/api-iam-callers-named";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-iam-callers-named.cases";

describeCases(apiIamCallersNamed, cases);
