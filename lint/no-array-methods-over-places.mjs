const methods = new Set([
  "every",
  "filter",
  "find",
  "findIndex",
  "findLast",
  "flatMap",
  "forEach",
  "map",
  "reduce",
  "reduceRight",
  "some",
  "sort",
  "toSorted",
]);

/** What is read of a resource of a stack are its places. */
const places = ["Input", "StackResource"];

/**
 * A read of a place may throw, because its value is unknown; out of an array method it loses the findings of all other
 * places. `each`, `some` and `every` of the kit keep them.
 */
export const noArrayMethodsOverPlaces = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      lost: "{{method}} over places loses findings when one is unknown; use each, some or every of the kit.",
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();

    /** Whether a place stands in the type: it is one, or a tuple or union that holds one. */
    function holdsPlace(type, depth = 0) {
      if (places.includes(type.getSymbol()?.name)) return true;
      if (depth > 1) return false;
      if (checker.isTupleType(type))
        return checker.getTypeArguments(type).some((item) => holdsPlace(item, depth + 1));
      return type.isUnion() && type.types.some((item) => holdsPlace(item, depth + 1));
    }

    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
        if (!methods.has(callee.property.name)) return;
        const type = services.getTypeAtLocation(callee.object);
        if (!checker.isArrayType(type)) return;
        const [item] = checker.getTypeArguments(type);
        if (item !== undefined && holdsPlace(item))
          context.report({
            node: callee.property,
            messageId: "lost",
            data: { method: callee.property.name },
          });
      },
    };
  },
};
