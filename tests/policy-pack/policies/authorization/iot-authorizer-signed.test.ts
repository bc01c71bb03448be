import { iotAuthorizerSigned } from "../../../../policy-pack/policies/authorization/iot-authorizer-signed";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./iot-authorizer-signed.cases";

describeCases(iotAuthorizerSigned, cases);
