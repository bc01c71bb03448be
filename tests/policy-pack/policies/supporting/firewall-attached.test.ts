import { firewallAttached } from "../../../../policy-pack/policies/supporting/firewall-attached";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./firewall-attached.cases";

describeCases(firewallAttached, cases);
