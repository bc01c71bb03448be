/** What the user story asks for, in its words. */
export const scenarios = {
  https:
    "When the client requests data from API Gateway, then the communication should be over HTTPS with TLS 1.2 or higher.",
  tls: "Should have configured API Gateway to only accept HTTPS requests using secure TLS protocols (1.2 or 1.3).",
  amplifyHttps:
    "AWS Amplify should always serve the frontend application over HTTPS to ensure encrypted communication.",
  cors: "When a request is made to the API Gateway from an unauthorized origin, then the system should reject the request due to CORS policy.",
  authentication:
    "When a user attempts to call the API Gateway, then the request should only be allowed if the user provides a valid authorization token.",
  csp: "Configure Content Security Policy (CSP) headers for the Amplify site to prevent unauthorized script execution or data injection attacks.",
  monitoring:
    "Set up monitoring to ensure that secure communication protocols are being used and no unauthorized access is attempted.",
  practices:
    "Ensure that data is encrypted during transmission and that all security best practices are followed.",
} as const;

/** One thing that the user story asks for. */
export type Scenario = (typeof scenarios)[keyof typeof scenarios];
