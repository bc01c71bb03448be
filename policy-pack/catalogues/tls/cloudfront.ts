import type { TlsCatalogue } from "./tls-catalogue";

/** `minimumProtocolVersion` of a distribution with a certificate of its own. */
export const cloudfrontTls: TlsCatalogue = {
  source:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html",
  date: "2026-11-25",
  rows: [
    { minimum: "1.3", forwardSecrecy: true, postQuantum: true, names: ["TLSv1.3_2025"] },
    { minimum: "1.2", forwardSecrecy: undefined, postQuantum: true, names: ["TLSv1.2_2021"] },
    { minimum: "1.2", forwardSecrecy: undefined, names: ["TLSv1.2_2019", "TLSv1.2_2025"] },
    { minimum: "1.2", forwardSecrecy: false, names: ["TLSv1.2_2018"] },
    { minimum: "1.1", forwardSecrecy: false, names: ["TLSv1.1_2016"] },
    { minimum: "1.0", forwardSecrecy: false, names: ["TLSv1_2016", "TLSv1"] },
    { minimum: "SSL 3.0", forwardSecrecy: false, names: ["SSLv3"] },
  ],
};
