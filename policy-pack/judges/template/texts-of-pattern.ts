/** More texts than a person would list in a pattern. */
const most = 50;

/**
 * Every text that a regular expression fits as a whole, or undefined where it fits more than can be listed: fixed
 * characters, alternatives, groups and optional groups are all that it may have.
 */
export function textsOfPattern(pattern: string): ReadonlySet<string> | undefined {
  const reader = new Reader(pattern);
  const texts = reader.alternatives();
  return reader.isAtEnd() ? texts : undefined;
}

class Reader {
  private at = 0;

  constructor(private readonly pattern: string) {}

  isAtEnd(): boolean {
    return this.at >= this.pattern.length;
  }

  alternatives(): Set<string> | undefined {
    const all = new Set<string>();
    do {
      const texts = this.sequence();
      if (texts === undefined) return undefined;
      for (const text of texts) all.add(text);
      if (all.size > most) return undefined;
    } while (this.takes("|"));
    return all;
  }

  private sequence(): ReadonlySet<string> | undefined {
    // The pattern has to fit the whole text, so anchors at its ends say nothing new.
    this.takes("^");
    let texts: ReadonlySet<string> = new Set([""]);
    while (!this.isAtEnd() && !/^\$?(?:[|)]|$)/.test(this.pattern.slice(this.at))) {
      const next = this.part();
      if (next === undefined) return undefined;
      texts = new Set([...texts].flatMap((head) => [...next].map((tail) => head + tail)));
      if (texts.size > most) return undefined;
    }
    this.takes("$");
    return texts;
  }

  private part(): ReadonlySet<string> | undefined {
    const texts = this.takes("(") ? this.group() : this.character();
    if (texts === undefined || /^[*+{]/.test(this.pattern.slice(this.at))) return undefined;
    return this.takes("?") ? new Set([...texts, ""]) : texts;
  }

  private group(): ReadonlySet<string> | undefined {
    if (this.takes("?") && !this.takes(":")) return undefined;
    const texts = this.alternatives();
    return this.takes(")") ? texts : undefined;
  }

  /** A template may need one backslash or two before a dot. */
  private character(): ReadonlySet<string> | undefined {
    const [all, escaped, plain] = /^(?:\\{1,2}([./-])|([\w:/-]))/.exec(this.pattern.slice(this.at)) ?? [];
    if (all === undefined) return undefined;
    this.at += all.length;
    return new Set([escaped ?? plain ?? ""]);
  }

  private takes(mark: string): boolean {
    if (!this.pattern.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }
}
