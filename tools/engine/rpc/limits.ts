import type { ChannelOptions } from "@grpc/grpc-js";

const MAXIMUM_BYTES = 400 * 1024 * 1024;

/** The engine's own limits: gRPC's default of 4 MB is less than one OpenAPI body can be. */
export const MESSAGE_LIMITS: ChannelOptions = {
  "grpc.max_receive_message_length": MAXIMUM_BYTES,
  "grpc.max_send_message_length": MAXIMUM_BYTES,
};
