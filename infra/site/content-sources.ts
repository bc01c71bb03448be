/** What the site takes from elsewhere, by kind: origins, and `data:` for images and fonts. */
export type ContentSources = Readonly<Record<"connect" | "image" | "font" | "style", readonly string[]>>;

/** What the site takes from elsewhere: it sends requests to `connections`, and each kind has its further sources. */
export function contentSources(
  connections: readonly string[],
  further: Partial<ContentSources>,
): ContentSources {
  return {
    connect: [...connections, ...(further.connect ?? [])],
    image: further.image ?? [],
    font: further.font ?? [],
    style: further.style ?? [],
  };
}
