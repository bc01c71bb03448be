/** Every export says in a sentence what it is; what it hands on from another file is documented there. */
export const documentedExports = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { undocumented: "An export begins with a doc comment of a sentence." },
  },
  create({ sourceCode, report }) {
    return {
      "ExportNamedDeclaration[declaration], ExportDefaultDeclaration"(node) {
        const comment = sourceCode.getCommentsBefore(node).at(-1);
        if (comment?.type !== "Block" || !comment.value.startsWith("*"))
          report({ node, messageId: "undocumented" });
      },
    };
  },
};
