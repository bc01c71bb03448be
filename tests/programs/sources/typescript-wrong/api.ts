import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export interface ApiArgs {
  readonly description: pulumi.Input<string>;
}

export class Api extends pulumi.ComponentResource {
  readonly id: pulumi.Output<string>;

  constructor(name: string, args: ApiArgs, options?: pulumi.ComponentResourceOptions) {
    super("shop:index:Api", name, {}, options);
    const api = new aws.apigateway.RestApi(name, { description: args.description }, { parent: this });
    this.id = api.id;
    this.registerOutputs({ id: this.id });
  }
}
