/** What the settings are read from: the stack's identity and its configuration, as Pulumi hands it to a program. */
export interface SettingsSource {
  /** Name of the project. */
  readonly project: string;
  /** Name of the stack. */
  readonly stack: string;
  /** Each configured key (`namespace:key`) with its value as text; arrays and objects are JSON. */
  readonly values: Readonly<Record<string, string>>;
  /** The keys whose values are stored encrypted. */
  readonly secretKeys: readonly string[];
}
