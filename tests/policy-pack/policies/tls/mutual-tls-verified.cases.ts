import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownFlag } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:apigateway/domainName:DomainName", "aws-native:apigateway:DomainName"], {
      omitted: [],
      allowed: {
        "a version of an object in S3": {
          domainName: "a.example",
          securityPolicy: "TLS_1_2",
          mutualTlsAuthentication: { truststoreUri: "s3://trust/store.pem", truststoreVersion: "v1" },
        },
        "no client certificates": {
          domainName: "a.example",
          securityPolicy: "SecurityPolicy_TLS13_1_2_2021_06",
        },
        "an unknown TLS policy without client certificates": {
          domainName: "a.example",
          securityPolicy: unknown,
        },
      },
      denied: {
        "a store over http": [
          {
            domainName: "a.example",
            mutualTlsAuthentication: {
              truststoreUri: "http://trust.example/store.pem",
              truststoreVersion: "v1",
            },
          },
          "mutualTlsAuthentication.truststoreUri is no s3:// URI, and API Gateway reads trust stores from S3 alone. Set it to s3://<bucket>/<key>.",
        ],
        "no version": [
          { domainName: "a.example", mutualTlsAuthentication: { truststoreUri: "s3://trust/store.pem" } },
          "mutualTlsAuthentication.truststoreVersion is not set, so whoever writes to the bucket chooses whom the API trusts. Set it to the version of the object.",
        ],
        "an enhanced TLS policy": [
          {
            domainName: "a.example",
            securityPolicy: "SecurityPolicy_TLS13_1_2_2021_06",
            mutualTlsAuthentication: { truststoreUri: "s3://trust/store.pem", truststoreVersion: "v1" },
          },
          "securityPolicy SecurityPolicy_TLS13_1_2_2021_06 does not go with client certificates, and AWS refuses both together. Set it to TLS_1_2.",
        ],
      },
      undecided: {
        "an unknown store, and still judges the version": [
          { domainName: "a.example", mutualTlsAuthentication: { truststoreUri: unknown } },
          "mutualTlsAuthentication.truststoreUri",
          "mutualTlsAuthentication.truststoreVersion is not set, so whoever writes to the bucket chooses whom the API trusts. Set it to the version of the object.",
        ],
      },
    }),
    of(["aws:apigatewayv2/domainName:DomainName", "aws-native:apigatewayv2:DomainName"], {
      omitted: [],
      allowed: {
        "a version of an object in S3": {
          domainName: "a.example",
          mutualTlsAuthentication: { truststoreUri: "s3://trust/store.pem", truststoreVersion: unknown },
        },
      },
      denied: {
        "a store over https": [
          {
            domainName: "a.example",
            mutualTlsAuthentication: {
              truststoreUri: "https://trust.example/store.pem",
              truststoreVersion: "v1",
            },
          },
          "mutualTlsAuthentication.truststoreUri is no s3:// URI, and API Gateway reads trust stores from S3 alone. Set it to s3://<bucket>/<key>.",
        ],
      },
      undecided: {
        "an unknown store": [
          {
            domainName: "a.example",
            mutualTlsAuthentication: { truststoreUri: unknown, truststoreVersion: unknown },
          },
          "mutualTlsAuthentication.truststoreUri",
        ],
      },
    }),
    of(
      [
        "aws:lb/listener:Listener",
        "aws:alb/listener:Listener",
        "aws:elasticloadbalancingv2/listener:Listener",
        "aws:applicationloadbalancing/listener:Listener",
        "aws-native:elasticloadbalancingv2:Listener",
      ],
      {
        omitted: [],
        allowed: {
          verified: { protocol: "HTTPS", mutualAuthentication: { mode: "verify", trustStoreArn: unknown } },
        },
        denied: {
          "expiry ignored": [
            {
              protocol: "HTTPS",
              mutualAuthentication: {
                mode: "verify",
                trustStoreArn: unknown,
                ignoreClientCertificateExpiry: true,
              },
            },
            "mutualAuthentication.ignoreClientCertificateExpiry is true, so certificates that have expired are taken. Set it to false.",
          ],
        },
        undecided: {
          "an unknown switch": [
            { mutualAuthentication: { mode: "verify", ignoreClientCertificateExpiry: unknownFlag } },
            "mutualAuthentication.ignoreClientCertificateExpiry",
          ],
        },
        repaired: {
          "expiry ignored": {
            protocol: "HTTPS",
            mutualAuthentication: {
              mode: "verify",
              trustStoreArn: unknown,
              ignoreClientCertificateExpiry: false,
            },
          },
        },
      },
    ),
    of("aws:cloudfront/distribution:Distribution", {
      omitted: [],
      allowed: {
        verified: { viewerMtlsConfig: { mode: "required", trustStoreConfig: { trustStoreId: unknown } } },
      },
      denied: {
        "expiry ignored": [
          {
            viewerMtlsConfig: { trustStoreConfig: { trustStoreId: unknown, ignoreCertificateExpiry: true } },
          },
          "viewerMtlsConfig.trustStoreConfig.ignoreCertificateExpiry is true, so certificates that have expired are taken. Set it to false.",
        ],
      },
      undecided: {
        "an unknown switch": [
          { viewerMtlsConfig: { trustStoreConfig: { ignoreCertificateExpiry: unknownFlag } } },
          "viewerMtlsConfig.trustStoreConfig.ignoreCertificateExpiry",
        ],
      },
      repaired: {
        "expiry ignored": {
          viewerMtlsConfig: { trustStoreConfig: { trustStoreId: unknown, ignoreCertificateExpiry: false } },
        },
      },
    }),
    of("aws-native:cloudfront:Distribution", {
      omitted: [],
      allowed: {
        verified: {
          distributionConfig: { viewerMtlsConfig: { trustStoreConfig: { trustStoreId: unknown } } },
        },
      },
      denied: {
        "expiry ignored": [
          {
            distributionConfig: {
              viewerMtlsConfig: {
                trustStoreConfig: { trustStoreId: unknown, ignoreCertificateExpiry: true },
              },
            },
          },
          "distributionConfig.viewerMtlsConfig.trustStoreConfig.ignoreCertificateExpiry is true, so certificates that have expired are taken. Set it to false.",
        ],
      },
      undecided: {
        "an unknown switch": [
          {
            distributionConfig: {
              viewerMtlsConfig: { trustStoreConfig: { ignoreCertificateExpiry: unknownFlag } },
            },
          },
          "distributionConfig.viewerMtlsConfig.trustStoreConfig.ignoreCertificateExpiry",
        ],
      },
      repaired: {
        "expiry ignored": {
          distributionConfig: {
            viewerMtlsConfig: { trustStoreConfig: { trustStoreId: unknown, ignoreCertificateExpiry: false } },
          },
        },
      },
    }),
  ],
};
