import { bucketCorsOrigins } from "../../../../policy-pack/policies/cors/bucket-cors-origins";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./bucket-cors-origins.cases";

describeCases(bucketCorsOrigins, cases);
