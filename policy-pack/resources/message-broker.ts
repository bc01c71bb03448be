import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A broker of Amazon MQ. */
export interface MessageBroker {
  /** False where nothing is said. */
  readonly isPublic: Input;
}

/** Brokers of Amazon MQ. */
export const messageBroker = resource<MessageBroker>(
  under(["aws:mq/broker:Broker", "aws-native:amazonmq:Broker"], (inputs: Input) => ({
    isPublic: inputs.read("publiclyAccessible"),
  })),
);
