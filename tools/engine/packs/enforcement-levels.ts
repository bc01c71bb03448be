import { EnforcementLevel as Message } from "@pulumi/pulumi/proto/analyzer_pb";
import type { EnforcementLevel } from "../model";

const messageOfLevel: Readonly<Record<EnforcementLevel, Message>> = {
  advisory: Message.ADVISORY,
  mandatory: Message.MANDATORY,
  disabled: Message.DISABLED,
  remediate: Message.REMEDIATE,
};

/** The wire form of a level. */
export function levelMessage(level: EnforcementLevel): Message {
  return messageOfLevel[level];
}

/** A level from its wire form; throws for one that this engine does not know. */
export function levelOf(message: Message): EnforcementLevel {
  const found = (Object.keys(messageOfLevel) as EnforcementLevel[]).find(
    (level) => messageOfLevel[level] === message,
  );
  if (found === undefined) throw new Error(`invalid enforcement level ${message}`);
  return found;
}
