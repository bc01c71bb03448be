import type { InputProblem } from "../check-inputs";
import { shortId } from "../resource-type";
import type { Properties, ResourceTypes } from "../resource-type";

/** A certificate of one's own must be in us-east-1: https://docs.aws.amazon.com/amplify/latest/userguide/using-certificates.html */
function certificateProblems({ certificateSettings }: Properties): InputProblem[] {
  const arn = (certificateSettings as { customCertificateArn?: string } | undefined)?.customCertificateArn;
  return arn !== undefined && !arn.startsWith("arn:aws:acm:us-east-1:")
    ? [
        {
          property: "certificateSettings",
          reason: `Amplify takes certificates of us-east-1 only, not ${arn}`,
        },
      ]
    : [];
}

/** AWS Amplify Hosting. */
export const amplify: ResourceTypes = {
  "aws:amplify/app:App": {
    id: () => `d${shortId(13)}`,
    outputs: (birth) => ({
      arn: `arn:aws:amplify:${birth.region}:${birth.account}:apps/${birth.id}`,
      defaultDomain: `${birth.id}.amplifyapp.com`,
      productionBranches: [],
    }),
  },
  "aws:amplify/branch:Branch": {
    id: ({ text }) => `${text("appId")}/${text("branchName")}`,
    outputs: ({ region, account, text }) => ({
      arn: `arn:aws:amplify:${region}:${account}:apps/${text("appId")}/branches/${text("branchName")}`,
      associatedResources: [],
      customDomains: [],
      destinationBranch: "",
      displayName: text("branchName"),
      sourceBranch: "",
    }),
    unique: ["appId", "branchName"],
    replacedBy: ["appId", "branchName"],
  },
  "aws:amplify/domainAssociation:DomainAssociation": {
    id: ({ text }) => `${text("appId")}/${text("domainName")}`,
    outputs: ({ region, account, text }) => ({
      arn: `arn:aws:amplify:${region}:${account}:apps/${text("appId")}/domains/${text("domainName")}`,
      certificateVerificationDnsRecord: `_${shortId(32)}.${text("domainName")}. CNAME _${shortId(32)}.acm-validations.aws.`,
    }),
    defaults: { enableAutoSubDomain: false, waitForVerification: true },
    unique: ["domainName"],
    global: true,
    replacedBy: ["appId", "domainName"],
    problems: certificateProblems,
  },
};
