import { status } from "@grpc/grpc-js";
import { isUrn } from "../names/urn";

/** Refuses a text that is neither empty nor a URN. */
export function requireUrn(text: string, what: string): void {
  if (text !== "" && !isUrn(text)) throw invalidArgument(`invalid ${what}: invalid URN "${text}"`);
}

/** Refuses a type that has not three parts, as custom and remote resources must have. */
export function requireTypeToken(type: string): void {
  if (type.split(":").length < 3)
    throw invalidArgument(`Type '${type}' is not a valid type token (must have format '*:*:*')`);
}

function invalidArgument(message: string): Error {
  return Object.assign(new Error(message), { code: status.INVALID_ARGUMENT });
}
