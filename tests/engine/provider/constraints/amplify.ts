import { arn } from "./arn";
import type { ConstraintTable } from "./constraint";

const reference = "https://docs.aws.amazon.com/amplify/latest/APIReference";
const app = `${reference}/API_CreateApp.html`;
const branch = `${reference}/API_CreateBranch.html`;
const rule = `${reference}/API_CustomRule.html`;
const domain = `${reference}/API_CreateDomainAssociation.html`;

/** AWS Amplify Hosting. */
export const amplify: ConstraintTable = {
  "aws:amplify/app:App": [
    { path: "name", length: { least: 1, most: 255 }, source: app },
    { path: "platform", oneOf: ["WEB", "WEB_DYNAMIC", "WEB_COMPUTE"], source: app },
    { path: "repository", length: { most: 1000 }, source: app },
    {
      path: "accessToken",
      length: { least: 1, most: 255 },
      excludes: ["oauthToken"],
      needs: ["repository"],
      source: app,
    },
    { path: "customHeaders", length: { most: 25_000 }, source: app },
    { path: "environmentVariables", keys: /^.{1,255}$/s, source: app },
    { path: "environmentVariables.*", length: { most: 5500 }, source: app },
    { path: "customRules.*.source", length: { least: 1, most: 2048 }, source: rule },
    { path: "customRules.*.target", length: { least: 1, most: 2048 }, source: rule },
    { path: "customRules.*.status", oneOf: ["200", "301", "302", "404", "404-200"], source: rule },
    { path: "customRules.*.condition", length: { most: 2048 }, source: rule },
  ],
  "aws:amplify/branch:Branch": [
    { path: "branchName", length: { least: 1, most: 255 }, source: branch },
    { path: "environmentVariables", keys: /^.{1,255}$/s, source: branch },
    { path: "environmentVariables.*", length: { most: 5500 }, source: branch },
    {
      path: "stage",
      oneOf: ["PRODUCTION", "BETA", "DEVELOPMENT", "EXPERIMENTAL", "PULL_REQUEST"],
      source: branch,
    },
    { path: "framework", length: { most: 255 }, source: branch },
  ],
  "aws:amplify/domainAssociation:DomainAssociation": [
    {
      path: "domainName",
      pattern: /^(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])$/,
      length: { most: 64 },
      source: domain,
    },
    { path: "subDomains", length: { least: 1, most: 500 }, distinctBy: "prefix", source: domain },
    { path: "subDomains.*.prefix", length: { most: 255 }, source: `${reference}/API_SubDomainSetting.html` },
    {
      path: "subDomains.*.branchName",
      length: { least: 1, most: 255 },
      source: `${reference}/API_SubDomainSetting.html`,
    },
    {
      path: "certificateSettings.type",
      oneOf: ["AMPLIFY_MANAGED", "CUSTOM"],
      source: `${reference}/API_CertificateSettings.html`,
    },
    {
      path: "certificateSettings.customCertificateArn",
      pattern: arn,
      required: true,
      when: { path: "certificateSettings.type", oneOf: ["CUSTOM"] },
      source: `${reference}/API_CertificateSettings.html`,
    },
  ],
};
