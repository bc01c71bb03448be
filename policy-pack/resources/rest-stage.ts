import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** A stage of a REST API. */
export interface RestStage {
  readonly api: Input;
  readonly stageName: Input;
  /** What it shows back ends over HTTP. */
  readonly clientCertificate: Input;
  /** Where the access log goes; not set where there is none. */
  readonly accessLogDestination: Input;
  /** Settings of its methods, where the stage carries them itself; none elsewhere. */
  methodSettings(): readonly Input[];
}

/** Stages of REST APIs. */
export const restStage = resource<RestStage>({
  "aws:apigateway/stage:Stage": view("restApi", "accessLogSettings", () => []),
  "aws-native:apigateway:Stage": view("restApiId", "accessLogSetting", (inputs) =>
    inputs.read("methodSettings").items(),
  ),
});

function view(api: string, accessLog: string, methodSettings: (inputs: Input) => readonly Input[]) {
  return (inputs: Input): RestStage => ({
    api: inputs.read(api),
    stageName: inputs.read("stageName"),
    clientCertificate: inputs.read("clientCertificateId"),
    accessLogDestination: inputs.read(accessLog).read("destinationArn"),
    methodSettings: () => methodSettings(inputs),
  });
}
