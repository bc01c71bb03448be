import { encryptedUrl } from "../../checks/encrypted-url";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  transferConnector,
  transferServer,
  type TransferConnector,
  type TransferServer,
} from "../../resources/file-transfer";

/** A server speaks SFTP unless it is told otherwise. */
export const fileTransferEncrypted = definePolicy({
  name: "file-transfer-encrypted",
  concern: "https",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "PCI DSS 2.2.5", "CWE-319"],
  url: "https://docs.aws.amazon.com/transfer/latest/userguide/create-server-ftp.html",
  description: "File transfer uses SFTP, FTPS or AS2 over https, never plain FTP or http.",
  why: "FTP sends user, password and files in plain text.",
  remediation: "Take FTP out of protocols, and give connectors an https:// or sftp:// URL.",
  checks: [
    on(transferServer, protocols),
    on(transferConnector, ({ url }: TransferConnector) => encryptedUrl(url)),
  ],
});

function* protocols({ protocols: list }: TransferServer): Findings {
  yield* each(list.items(), function* (protocol) {
    if (protocol.text()?.toUpperCase() !== "FTP") return;
    yield `${protocol.path} is FTP, which encrypts nothing. Take it out; SFTP and FTPS are encrypted.`;
  });
}
