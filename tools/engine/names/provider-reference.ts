import { isProviderType } from "./type-token";
import { isUrn, urnType } from "./urn";

/** A provider as requests name it: its URN and its id, `urn::id`. */
export interface ProviderReference {
  readonly urn: string;
  readonly id: string;
}

/** Reads `urn::id`; throws an `Error` that says what is wrong with it. */
export function parseProviderReference(text: string): ProviderReference {
  const at = text.lastIndexOf("::");
  if (at < 0) throw new Error(`expected '::' in provider reference '${text}'`);
  const [urn, id] = [text.slice(0, at), text.slice(at + 2)];
  if (!isUrn(urn)) throw new Error(`${urn} is not a valid URN`);
  if (!isProviderType(urnType(urn))) {
    throw new Error(`invalid module in type: expected 'pulumi:providers', got '${urnType(urn)}'`);
  }
  return { urn, id };
}

/** Writes `urn::id`. */
export function formatProviderReference(reference: ProviderReference): string {
  return `${reference.urn}::${reference.id}`;
}
