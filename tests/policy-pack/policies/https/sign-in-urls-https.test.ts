import { signInUrlsHttps } from "../../../../policy-pack/policies/https/sign-in-urls-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./sign-in-urls-https.cases";

describeCases(signInUrlsHttps, cases);
