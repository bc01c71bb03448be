import { apiDocumentHttps } from "../../../../policy-pack/policies/https/api-document-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-document-https.cases";

describeCases(apiDocumentHttps, cases);
