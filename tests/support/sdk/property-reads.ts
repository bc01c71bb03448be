import { Input } from "../../../policy-pack/kit/input/input";

type Step = string | number;

/** The parts of a place that the pack keeps to itself. */
interface Place {
  below: (this: Place, step: Step) => Place;
  document: (this: Place) => Place;
}

/** Where a place is: the type of its resource, and the steps that lead to it. */
interface Whereabouts {
  readonly type: string;
  readonly steps: readonly string[];
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
  const places = new WeakMap<Place, Whereabouts>();
  const documents = new WeakSet<Place>();
  const prototype = Input.prototype as unknown as Place;
  const { below, document } = prototype;
  const of = Input.of.bind(Input);

  Input.of = (props, path) => {
    const root = of(props, path);
    const type = (props as { [typeOf]?: string } | undefined)?.[typeOf];
    if (type !== undefined) places.set(root as unknown as Place, { type, steps: [] });
    return root;
  };
  prototype.below = function (step) {
    const place = below.call(this, step);
    const here = places.get(this);
    if (here !== undefined && !documents.has(this)) {
      const { type } = here;
      const steps = [...here.steps, typeof step === "number" ? "[]" : step];
      places.set(place, { type, steps });
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
    Object.assign(prototype, { below, document });
    Input.of = of;
  }
  return reads;
}
