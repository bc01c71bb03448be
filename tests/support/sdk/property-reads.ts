import { Input } from "../../../policy-pack/kit/input/input";

type Step = string | number;

/** The parts of a place that the pack keeps to itself. */
interface Place {
  readonly steps: readonly Step[] | undefined;
  child: (this: Place, step: Step) => Place;
  document: (this: Place) => Place;
}

const typeOf = Symbol("type");

/** Inputs from which every place that is asked for is noted under a type. */
export function ofType(type: string, inputs: object): object {
  return Object.defineProperty({ ...inputs }, typeOf, { value: type });
}

/**
 * The property paths that are asked for while `run` has inputs of `ofType` judged, by type, as steps; `[]` is a step into
 * a list. Places inside documents are left out: they are no properties.
 */
export function propertyReads(run: () => void): Map<string, Map<string, readonly string[]>> {
  const reads = new Map<string, Map<string, readonly string[]>>();
  const types = new WeakMap<Place, string>();
  const documents = new WeakSet<Place>();
  const prototype = Input.prototype as unknown as Place;
  const { child, document } = prototype;
  const of = Input.of.bind(Input);

  Input.of = (props, path) => {
    const root = of(props, path);
    const type = (props as { [typeOf]?: string } | undefined)?.[typeOf];
    if (type !== undefined) types.set(root as unknown as Place, type);
    return root;
  };
  prototype.child = function (step) {
    const place = child.call(this, step);
    const type = types.get(this);
    if (type !== undefined && place.steps !== undefined && !documents.has(this)) {
      types.set(place, type);
      const steps = place.steps.map((each) => (typeof each === "number" ? "[]" : each));
      const ofThis = reads.get(type) ?? new Map<string, readonly string[]>();
      reads.set(type, ofThis.set(steps.join("."), steps));
    }
    return place;
  };
  prototype.document = function () {
    const place = document.call(this);
    documents.add(place);
    return place;
  };
  try {
    run();
  } finally {
    Object.assign(prototype, { child, document });
    Input.of = of;
  }
  return reads;
}
