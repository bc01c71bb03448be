import { serviceNetworkHttps } from "../../../../policy-pack/policies/https/service-network-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./service-network-https.cases";

describeCases(serviceNetworkHttps, cases);
