import type { ManagedRule } from "../firewall/managed-groups";

/**
 * The rules that take the `redirect_uri` of a page on localhost for an attack on EC2's metadata, where a page on
 * localhost may sign in. https://github.com/awslabs/nx-plugin-for-aws/issues/1016
 */
export function rulesAgainstLocalhost(signInOrigins: readonly string[]): ManagedRule[] {
  return signInOrigins.some((origin) => new URL(origin).hostname === "localhost")
    ? ["EC2MetaDataSSRF_QUERYARGUMENTS", "EC2MetaDataSSRF_BODY"]
    : [];
}
