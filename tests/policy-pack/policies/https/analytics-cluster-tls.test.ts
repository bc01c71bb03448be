import { analyticsClusterTls } from "../../../../policy-pack/policies/https/analytics-cluster-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./analytics-cluster-tls.cases";

describeCases(analyticsClusterTls, cases);
