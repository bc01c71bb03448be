/** The key that tells a special value from a plain object on the wire. */
export const signatureKey = "4dabf18193072939515e22adb298388d";

/** What `signatureKey` holds for each kind of special value. */
export const signatures = {
  asset: "c44067f5952c0a294b673a41bacd8c17",
  archive: "0def7320c3a5731c473e5ecbe6d01bc7",
  secret: "1b47061264138c4ac30d75fd1eb44270",
  resource: "5cf8f73096256a8f31e491e813e4eb8e",
  output: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
} as const;

/** The string that stands for a value that is not known yet. */
export const unknownSentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Every sentinel of the protocol: one for each type that the unknown value will have. */
const sentinels = [
  unknownSentinel,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
];
const anySentinel = new RegExp(sentinels.join("|"), "g");

/** True for a text that was made with an unknown value: what it says is not known. */
export function holdsSentinel(text: string): boolean {
  return sentinels.some((sentinel) => text.includes(sentinel));
}

/** A text for people, with a word where a value is unknown. */
export function withoutSentinels(text: string): string {
  return text.replace(anySentinel, "[unknown]");
}
