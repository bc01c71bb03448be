import { status } from "@grpc/grpc-js";
import { isTypeToken } from "../names/type-token";
import { isUrn } from "../names/urn";
import { RpcError } from "../rpc/rpc-error";

/** Refuses a text that is neither empty nor a URN. */
export function requireUrn(text: string, what: string): void {
  if (text !== "" && !isUrn(text))
    throw new RpcError(`invalid ${what}: invalid URN "${text}"`, status.INVALID_ARGUMENT);
}

/** Refuses a type that names no package. */
export function requireTypeToken(type: string): void {
  if (!isTypeToken(type))
    throw new RpcError(
      `Type '${type}' is not a valid type token (must have format '*:*:*')`,
      status.INVALID_ARGUMENT,
    );
}
