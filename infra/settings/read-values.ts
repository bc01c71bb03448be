import { Place, type Notes } from "./place";
import type { SettingsSource } from "./settings-source";
import { settingsTable, type SettingValues } from "./settings-table";
import { wrong } from "./wrong";

/** Reads each setting by itself, notes what is wrong, and gives those that are sound. */
export function readValues(source: SettingsSource, notes: Notes): Partial<SettingValues> {
  const fullKey = (key: string) => (key.includes(":") ? key : `${source.project}:${key}`);
  const entries = Object.entries(settingsTable).flatMap(([key, setting]) => {
    const place = new Place(fullKey(key), notes);
    const value: unknown = setting.read(decode(source.values[place.key]), place);
    return value === wrong ? [] : [[key, value] as const];
  });

  const shapes = new Map(
    Object.entries(settingsTable).map(([key, { shape }]) => [fullKey(key), shape] as const),
  );
  for (const key of Object.keys(source.values).sort()) {
    const [namespace = "", name = ""] = key.split(":", 2);
    if (shapes.has(key) || ![source.project, "aws"].includes(namespace)) continue;
    const siblings = [...shapes].filter(([each]) => each.startsWith(`${namespace}:`));
    const known = Object.fromEntries(
      siblings.map(([each, shape]) => [each.slice(namespace.length + 1), shape]),
    );
    new Place(key, notes).misspelt(decode(source.values[key]), {
      name,
      known,
      free: Object.keys(known),
      meant: (guess) => `${namespace}:${guess}`,
    });
  }
  return Object.fromEntries(entries);
}

/** Pulumi hands lists and objects over as JSON, and anything else as text; an empty text counts as left out. */
function decode(text: string | undefined): unknown {
  if (text === undefined || text === "") return undefined;
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
