/** The key that configuration is kept under. */
export interface ConfigKey {
  readonly namespace: string;
  readonly name: string;
}

/**
 * Parses `name` (of the project), `namespace:name` or the older `namespace:config:name`;
 * undefined for any other text.
 */
export function parseConfigKey(text: string, project: string): ConfigKey | undefined {
  const parts = text.split(":");
  const [first, second, third] = parts;
  if (parts.length === 1 && first) return { namespace: project, name: first };
  if (parts.length === 2 && first && second) return { namespace: first, name: second };
  if (parts.length === 3 && first && second === "config" && third) return { namespace: first, name: third };
  return undefined;
}

/** `namespace:name`. */
export function printConfigKey(key: ConfigKey): string {
  return `${key.namespace}:${key.name}`;
}
