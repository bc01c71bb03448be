import { credentials } from "@grpc/grpc-js";
import { CallbacksClient } from "@pulumi/pulumi/proto/callback_grpc_pb";
import {
  CallbackInvokeRequest,
  type Callback,
  type CallbackInvokeResponse,
} from "@pulumi/pulumi/proto/callback_pb";
import { call } from "./call";
import { messageLimits } from "./limits";

/** Calls functions of the program: its transforms and hooks. */
export class Callbacks {
  private readonly clients = new Map<string, CallbacksClient>();

  /** Calls one function with a message of its kind; rejects with the message of what it throws. */
  async invoke<Answer>(
    callback: Callback,
    asked: { serializeBinary(): Uint8Array },
    answer: { deserializeBinary(bytes: Uint8Array): Answer },
  ): Promise<Answer> {
    const request = asked.serializeBinary();
    const message = new CallbackInvokeRequest().setToken(callback.getToken()).setRequest(request);
    const client = this.client(callback.getTarget());
    const response = await call<CallbackInvokeResponse>((done) => client.invoke(message, done));
    return answer.deserializeBinary(response.getResponse_asU8());
  }

  private client(target: string): CallbacksClient {
    const client =
      this.clients.get(target) ?? new CallbacksClient(target, credentials.createInsecure(), messageLimits);
    this.clients.set(target, client);
    return client;
  }

  close(): void {
    for (const client of this.clients.values()) client.close();
  }
}
