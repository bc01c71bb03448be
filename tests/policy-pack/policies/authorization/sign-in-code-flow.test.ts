import { signInCodeFlow } from "../../../../policy-pack/policies/authorization/sign-in-code-flow";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./sign-in-code-flow.cases";

describeCases(signInCodeFlow, cases);
