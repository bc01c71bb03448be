import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:transfer/server:Server", "aws-native:transfer:Server"], {
      omitted: [],
      allowed: {
        "SFTP and FTPS": { protocols: ["SFTP", "FTPS"] },
        "nothing said, which is SFTP": { domain: "S3" },
      },
      denied: {
        "FTP beside them": [
          { protocols: ["SFTP", "FTP"] },
          "protocols[1] is FTP, which encrypts nothing. Take it out; SFTP and FTPS are encrypted.",
        ],
      },
      undecided: {
        "an unknown protocol, and still judges the other": [
          { protocols: [unknown, "FTP"] },
          "protocols[0]",
          "protocols[1] is FTP, which encrypts nothing. Take it out; SFTP and FTPS are encrypted.",
        ],
      },
    }),
    of(["aws:transfer/connector:Connector", "aws-native:transfer:Connector"], {
      omitted: [],
      allowed: { https: { url: "https://b.example" }, sftp: { url: "sftp://b.example" } },
      denied: {
        "plain http": [
          { url: "http://b.example" },
          'url is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
      undecided: { "an unknown address": [{ url: unknown }, "url"] },
    }),
  ],
};
