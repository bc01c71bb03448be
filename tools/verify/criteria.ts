/** The acceptance criteria of the story, as reports name them. */
export const criteria = {
  https: "HTTPS is enforced between the site and the API",
  tls: "The API accepts HTTPS over TLS 1.2 or 1.3 only",
  cors: "CORS admits trusted origins only",
  authorization: "Cognito or IAM authorizes every call of the API",
  tested: "The secure communication is tested",
} as const;
