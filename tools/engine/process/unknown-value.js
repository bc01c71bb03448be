// What a program is given in place of a value that is not known. What it derives from it is not known either.

/** The text that stands for an unknown value on the wire: whatever holds it is unknown to the engine. */
const sentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** How many elements an unknown list has when it is gone through, and how many parts an unknown text is split into. */
const elementCount = 3;
const partCount = 8;

const given = (type) => Object.getOwnPropertyNames(type.prototype);
/** Names that are fields of results rather than methods. */
const fields = ["constructor", "length", "keys", "values", "valueOf"];
const markup = ["anchor", "big", "blink", "bold", "fixed", "fontcolor", "fontsize", "italics", "link"];
const olderMarkup = ["small", "strike", "sub", "sup"];
const methods = new Set([...given(String), ...given(Array), ...given(Number)]);
for (const name of [...fields, ...markup, ...olderMarkup]) methods.delete(name);
const goingThrough = new Set(["forEach", "map", "flatMap"]);
const splitting = new Set(["split", "match", "matchAll"]);

/** Names that other code asks for to tell what an object is: a promise, a resource, a function of the SDK's own. */
function isForeign(key) {
  return key === "then" || key.startsWith("__") || key === "doNotCapture" || key === "deploymentOnlyModule";
}

/**
 * An unknown value. `onUse` is called when the program looks into it: at a property or an element, as a text, as a map.
 * It is an object and no function, since the SDK drops functions.
 */
function unknownValue(onUse, elements) {
  class Unknown {}
  const several = (count) => Array.from({ length: count }, () => unknown);
  const list = () => elements ?? several(elementCount);

  function method(name) {
    return (...args) => {
      onUse();
      if (splitting.has(name)) return unknownValue(onUse, several(partCount));
      if (!goingThrough.has(name) || typeof args[0] !== "function") return unknown;
      return unknownValue(
        onUse,
        list().map((element, index) => args[0](element, index, unknown)),
      );
    };
  }

  function symbol(key) {
    if (key !== Symbol.toPrimitive && key !== Symbol.iterator) return undefined;
    return () => {
      onUse();
      return key === Symbol.toPrimitive ? sentinel : list()[Symbol.iterator]();
    };
  }

  const unknown = new Proxy(new Unknown(), {
    get(target, key) {
      if (key === "__pulumiUnknown") return true;
      if (typeof key === "symbol") return symbol(key);
      if (isForeign(key)) return undefined;
      if (key === sentinel) return sentinel;
      if (key === "toJSON" || key === "valueOf") return () => symbol(Symbol.toPrimitive)();
      if (methods.has(key)) return method(key);
      if (key in Object.prototype) return Reflect.get(target, key);
      onUse();
      return (/^\d+$/.test(key) && list()[key]) || unknown;
    },
    has: (_target, key) => typeof key === "string" && !isForeign(key),
    set: () => true,
    deleteProperty: () => true,
    // A copy has one key, which makes the copy unknown.
    ownKeys() {
      onUse();
      return [sentinel];
    },
    getOwnPropertyDescriptor: (_target, key) =>
      key === sentinel
        ? { value: sentinel, writable: true, enumerable: true, configurable: true }
        : undefined,
  });
  return unknown;
}

module.exports = { sentinel, unknownValue };
