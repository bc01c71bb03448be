/**
 * Address of a route with its parameters filled in; a greedy one (`{proxy+}`) may hold several parts of a path.
 * @param {Record<string, string>} parameters By the name that stands between the braces.
 */
export function routeUrl(apiOrigin, path, parameters) {
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name) => {
    const value = parameters[name] ?? "";
    return name.endsWith("+")
      ? value.split("/").map(encodeURIComponent).join("/")
      : encodeURIComponent(value);
  });
  return new URL(filled, apiOrigin);
}
