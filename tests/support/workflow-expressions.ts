/** The contexts of GitHub that expressions read, such as `matrix` and `needs`, as JSON. */
export type Contexts = Readonly<Record<string, unknown>>;

/** The text with its expressions (`${{ … }}`) evaluated as GitHub does; what a context lacks is empty. */
export async function evaluateExpressions(text: string, contexts: Contexts): Promise<string> {
  const { Evaluator, Lexer, Parser, data } = await import("@actions/expressions");
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as InstanceType<typeof data.Dictionary>;
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const { tokens } = new Lexer(expression).lex();
    return new Evaluator(new Parser(tokens, Object.keys(contexts), []).parse(), context)
      .evaluate()
      .coerceString();
  });
}
