/** A type as the CLI shows it: `aws:apigateway/restApi:RestApi` is `aws:apigateway:RestApi`. */
export function shortType(type: string): string {
  const [packageName, module, name, ...rest] = type.split(":");
  if (packageName === undefined || module === undefined || name === undefined || rest.length > 0) return type;
  const [folder, file, ...deeper] = module.split("/");
  const isNamedAfterType =
    file !== undefined && deeper.length === 0 && file.toLowerCase() === name.toLowerCase();
  return isNamedAfterType ? `${packageName}:${folder ?? ""}:${name}` : type;
}
