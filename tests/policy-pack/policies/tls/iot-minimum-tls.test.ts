import { iotMinimumTls } from "../../../../policy-pack/policies/tls/iot-minimum-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./iot-minimum-tls.cases";

describeCases(iotMinimumTls, cases);
