import type { ChannelOptions } from "@grpc/grpc-js";

const maximumBytes = 400 * 1024 * 1024;

/** The engine's own limits: gRPC's default of 4 MB is less than one OpenAPI body can be. */
export const messageLimits: ChannelOptions = {
  "grpc.max_receive_message_length": maximumBytes,
  "grpc.max_send_message_length": maximumBytes,
};
