import { isProviderType } from "./type-token";
import { isUrn, urnType } from "./urn";

/** Stands for the reference of a default provider that `pulumi:disable-default-providers` forbids. */
export const deniedProvider = "denied";

/** The URN of a provider's reference, `urn::id`; throws an `Error` that says what is wrong with it. */
export function providerUrn(reference: string): string {
  const at = reference.lastIndexOf("::");
  if (at < 0) throw new Error(`expected '::' in provider reference '${reference}'`);
  const urn = reference.slice(0, at);
  if (!isUrn(urn)) throw new Error(`${urn} is not a valid URN`);
  if (isProviderType(urnType(urn))) return urn;
  throw new Error(`invalid module in type: expected 'pulumi:providers', got '${urnType(urn)}'`);
}
