import { fileTransferEncrypted } from "../../../../policy-pack/policies/https/file-transfer-encrypted";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./file-transfer-encrypted.cases";

describeCases(fileTransferEncrypted, cases);
