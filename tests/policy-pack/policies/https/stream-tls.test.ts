import { streamTls } from "../../../../policy-pack/policies/https/stream-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./stream-tls.cases";

describeCases(streamTls, cases);
