/** A file is read from its top: what it exports stands before the functions that only help it. */
export const exportsFirst = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { late: "What a file exports stands before its helpers: move '{{helper}}' below it." },
  },
  create(context) {
    return {
      Program({ body }) {
        let helper;
        for (const statement of body) {
          if (statement.type === "FunctionDeclaration") helper ??= statement.id.name;
          const { type } = statement.declaration ?? {};
          if (helper !== undefined && (type === "FunctionDeclaration" || type === "ClassDeclaration"))
            context.report({ node: statement, messageId: "late", data: { helper } });
        }
      },
    };
  },
};
