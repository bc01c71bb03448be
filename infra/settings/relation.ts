import { Place, type Notes } from "./place";
import type { SettingsSource } from "./settings-source";
import type { SettingValues } from "./settings-table";

/** Something that is asked of several settings together, or of one in its stack. */
export type Relation = (values: Partial<SettingValues>, surroundings: Surroundings) => void;

/** What a relation knows besides values. */
export interface Surroundings {
  readonly source: SettingsSource;
  readonly notes: Notes;
}

/** What a relation may ask and tell. */
export interface Judgement extends SettingsSource {
  readonly isProduction: boolean;
  /** The place of a setting. */
  readonly at: (key: keyof SettingValues) => Place;
  /** Whether a setting is stored encrypted, as a whole or in part. */
  readonly isEncrypted: (key: keyof SettingValues) => boolean;
}

/** A relation of these settings, which is not looked at while one of them is wrong by itself. */
export function relation<Key extends keyof SettingValues>(
  keys: readonly Key[],
  judge: (values: Pick<SettingValues, Key>, judgement: Judgement) => void,
): Relation {
  return (values, { source, notes }) => {
    if (!keys.every((key) => key in values)) return;
    const fullKey = (key: string) => (key.includes(":") ? key : `${source.project}:${key}`);
    judge(values as Pick<SettingValues, Key>, {
      ...source,
      isProduction: source.stack === "prod",
      at: (key) => new Place(fullKey(key), notes),
      isEncrypted: (key) => source.secretKeys.includes(fullKey(key)),
    });
  };
}
