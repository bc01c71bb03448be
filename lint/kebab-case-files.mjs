import { basename } from "node:path";

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

/** Files are named in kebab case, after what they export. */
export const kebabCaseFiles = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { name: "'{{name}}' is not in kebab case." },
  },
  create(context) {
    const name = basename(context.filename);
    return {
      Program(node) {
        if (!kebabCase.test(name)) context.report({ node, messageId: "name", data: { name } });
      },
    };
  },
};
