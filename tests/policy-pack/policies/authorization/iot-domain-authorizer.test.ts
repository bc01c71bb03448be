import { iotDomainAuthorizer } from "../../../../policy-pack/policies/authorization/iot-domain-authorizer";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./iot-domain-authorizer.cases";

describeCases(iotDomainAuthorizer, cases);
