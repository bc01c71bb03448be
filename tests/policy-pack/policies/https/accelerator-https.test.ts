import { acceleratorHttps } from "../../../../policy-pack/policies/https/accelerator-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./accelerator-https.cases";

describeCases(acceleratorHttps, cases);
