/** Whether a text fits a pattern of IAM, in which `*` stands for any text and `?` for one character. */
export function matchesGlob(pattern: string, text: string): boolean {
  let at = 0;
  let from = 0;
  let star = -1;
  let afterStar = 0;
  while (from < text.length) {
    if (pattern[at] === "*") {
      star = at++;
      afterStar = from;
    } else if (pattern[at] === "?" || pattern[at] === text[from]) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      at = star + 1;
      from = ++afterStar;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
