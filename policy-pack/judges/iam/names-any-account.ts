/**
 * Whether an ARN, which may be a pattern, fits things of any account: `arn:partition:service:region:account:resource`.
 * Some services leave the account out, because their names are unique by themselves.
 */
export function namesAnyAccount(arn: string): boolean {
  const [, , , , account, resource] = arn.split(":");
  return arn === "*" || account === "*" || (account === "" && resource === "*");
}
