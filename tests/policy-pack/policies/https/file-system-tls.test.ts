import { fileSystemTls } from "../../../../policy-pack/policies/https/file-system-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./file-system-tls.cases";

describeCases(fileSystemTls, cases);
