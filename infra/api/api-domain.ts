import * as apigateway from "@pulumi/aws/apigateway";
import * as route53 from "@pulumi/aws/route53";
import * as pulumi from "@pulumi/pulumi";
import { apiSecurityPolicy } from "./api-security-policy";
import type { MinimumTls } from "../settings/settings";

/** Where an API is served. */
export interface ApiDomainArgs {
  readonly host: string;
  readonly hostedZoneId: pulumi.Input<string>;
  /** Certificate of the host, in the region of the API. */
  readonly certificateArn: pulumi.Input<string>;
  readonly minimumTls: MinimumTls;
  readonly restApiId: pulumi.Input<string>;
  /** Name of the stage as an output of it: a mapping to a stage that is not there yet is refused. */
  readonly stageName: pulumi.Input<string>;
}

/** The API's own host: the only one that it answers on, over nothing older than the minimum TLS. */
export class ApiDomain extends pulumi.ComponentResource {
  constructor(name: string, args: ApiDomainArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:ApiDomain", name, {}, opts);
    const parent = { parent: this };

    const domain = new apigateway.DomainName(
      name,
      {
        domainName: args.host,
        regionalCertificateArn: args.certificateArn,
        endpointConfiguration: { types: "REGIONAL", ipAddressType: "dualstack" },
        securityPolicy: apiSecurityPolicy(args.minimumTls),
        endpointAccessMode: "STRICT",
      },
      parent,
    );
    new apigateway.BasePathMapping(
      name,
      { domainName: domain.domainName, restApi: args.restApiId, stageName: args.stageName },
      parent,
    );
    for (const type of ["A", "AAAA"]) {
      new route53.Record(
        `${name}-${type}`,
        {
          zoneId: args.hostedZoneId,
          name: args.host,
          type,
          aliases: [
            {
              name: domain.regionalDomainName,
              zoneId: domain.regionalZoneId,
              evaluateTargetHealth: false,
            },
          ],
        },
        parent,
      );
    }

    this.registerOutputs({});
  }
}
