import { signInHardened } from "../../../../policy-pack/policies/authorization/sign-in-hardened";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./sign-in-hardened.cases";

describeCases(signInHardened, cases);
