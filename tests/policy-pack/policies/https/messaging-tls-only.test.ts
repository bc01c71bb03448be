import { messagingTlsOnly } from "../../../../policy-pack/policies/https/messaging-tls-only";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./messaging-tls-only.cases";

describeCases(messagingTlsOnly, cases);
