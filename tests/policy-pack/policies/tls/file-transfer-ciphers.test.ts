import { fileTransferCiphers } from "../../../../policy-pack/policies/tls/file-transfer-ciphers";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./file-transfer-ciphers.cases";

describeCases(fileTransferCiphers, cases);
