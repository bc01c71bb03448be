import { apiCertificateManaged } from "../../../../policy-pack/policies/https/api-certificate-managed";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-certificate-managed.cases";

describeCases(apiCertificateManaged, cases);
