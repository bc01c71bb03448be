import { bucketWebsiteHttps } from "../../../../policy-pack/policies/https/bucket-website-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./bucket-website-https.cases";

describeCases(bucketWebsiteHttps, cases);
