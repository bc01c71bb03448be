import { lightsailHttps } from "../../../../policy-pack/policies/https/lightsail-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./lightsail-https.cases";

describeCases(lightsailHttps, cases);
