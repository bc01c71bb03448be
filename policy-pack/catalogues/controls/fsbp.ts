/**
 * Controls of Security Hub's AWS Foundational Security Best Practices, as of 2026-11-25. AWS changes titles and keeps
 * ids. https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html
 */
export const fsbpControls = {
  "APIGateway.1": "REST and WebSocket API execution logging should be enabled",
  "APIGateway.2":
    "API Gateway REST API stages should be configured to use SSL certificates for backend authentication",
  "APIGateway.4": "API Gateway should be associated with a WAF Web ACL",
  "APIGateway.8": "API Gateway routes should specify an authorization type",
  "APIGateway.9": "Access logging should be configured for API Gateway V2 stages",
  "APIGateway.10": "API Gateway V2 integrations should use HTTPS for private connections",
  "AppSync.5": "GraphQL APIs should not be authenticated with API keys",
  "CloudFront.3": "Distributions should require encryption in transit",
  "CloudFront.6": "Distributions should have WAF enabled",
  "CloudFront.7": "Distributions should use custom SSL/TLS certificates",
  "CloudFront.9": "Distributions should encrypt traffic to custom origins",
  "CloudFront.10": "Distributions should not use deprecated SSL protocols to custom origins",
  "CloudFront.15": "Distributions should use the recommended TLS security policy",
  "CloudFront.16": "Distributions should use origin access control for Lambda function URL origins",
  "Cognito.2": "Identity pools should not allow unauthenticated identities",
  "ELB.1": "Application Load Balancers should redirect all HTTP requests to HTTPS",
  "ELB.3": "Classic Load Balancer listeners should be configured with HTTPS or TLS termination",
  "ELB.17": "Listeners should use recommended security policies",
  "ELB.18": "Listeners should use secure protocols",
  "ELB.22": "Target groups should use encrypted transport protocols",
  "ES.8": "Domains should be encrypted with the latest TLS security policy",
  "Lambda.1": "Function policies should prohibit public access",
  "Opensearch.8": "Domains should be encrypted with the latest TLS security policy",
  "S3.5": "Buckets should require requests to use SSL",
  "SNS.4": "Topic access policies should not allow public access",
  "SQS.3": "Queue access policies should not allow public access",
} as const;
