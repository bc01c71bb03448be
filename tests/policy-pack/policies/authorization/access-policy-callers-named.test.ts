import { accessPolicyCallersNamed } from "../../../../policy-pack/policies/authorization/access-policy-callers-named";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./access-policy-callers-named.cases";

describeCases(accessPolicyCallersNamed, cases);
