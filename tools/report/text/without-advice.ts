/** A message without the sentences that the advice says already: where that stands once, it need not stand at every finding. */
export function withoutAdvice(message: string, advice: string | undefined): string {
  if (advice === undefined) return message;
  const said = folded(advice);
  const sentences = message.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const left = sentences.filter((sentence) => !said.includes(folded(sentence)));
  return left.length === 0 || left.length === sentences.length ? message : left.join(" ");
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[.!?]$/, "");
}
