/**
 * Headers for every path, in the YAML that Amplify Hosting takes. A `customHttp.yml` in what is deployed overrides it.
 * https://docs.aws.amazon.com/amplify/latest/userguide/custom-header-YAML-format.html
 */
export function amplifyCustomHeaders(headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).flatMap(([key, value]) => [
    `      - key: ${JSON.stringify(key)}`,
    `        value: ${JSON.stringify(value)}`,
  ]);
  return ["customHeaders:", `  - pattern: "**"`, "    headers:", ...lines, ""].join("\n");
}
