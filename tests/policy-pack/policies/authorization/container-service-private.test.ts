import { containerServicePrivate } from "../../../../policy-pack/policies/authorization/container-service-private";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./container-service-private.cases";

describeCases(containerServicePrivate, cases);
