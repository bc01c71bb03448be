import { isProviderType } from "../../engine/names/type-token";
import type { PlannedOptions, PlannedResource } from "../../engine/model";
import { groupBy } from "../../report/group-by";
import type { Paint } from "../../report/paint";
import { shortType } from "../../report/short-type";

interface Row {
  readonly resource: PlannedResource;
  readonly branch: string;
}

/** True for a provider that the SDK made by itself; the CLI does not show these either. */
export function isDefaultProvider(resource: PlannedResource): boolean {
  return isProviderType(resource.type) && /^default(_|$)/.test(resource.name);
}

/** What would be created and read, as a tree of parents and children in the CLI's columns. */
export function renderResourceTree(resources: readonly PlannedResource[], paint: Paint): readonly string[] {
  const rows = toRows(resources.filter((resource) => !isDefaultProvider(resource))).map(
    ({ resource, branch }) => ({
      resource,
      type: `${branch}${shortType(resource.type)}`,
      info: describe(resource),
    }),
  );
  if (rows.length === 0) return [];
  const typeWidth = Math.max("Type".length, ...rows.map(({ type }) => type.length));
  const nameWidth = Math.max("Name".length, ...rows.map(({ resource }) => resource.name.length));
  const header = `     ${"Type".padEnd(typeWidth)}  ${"Name".padEnd(nameWidth)}  Plan`;
  return [
    paint("bold", header),
    ...rows.map(({ resource, type, info }) => {
      const [sign, style] =
        resource.operation === "read" ? ([" > ", "cyan"] as const) : ([" + ", "green"] as const);
      const plan = `${resource.operation.padEnd("create".length)}${info === "" ? "" : `  ${paint("dim", info)}`}`;
      const columns = `${type.padEnd(typeWidth)}  ${resource.name.padEnd(nameWidth)}  `;
      return `${paint(style, sign)}  ${columns}${paint(style, plan.slice(0, "create".length))}${plan.slice("create".length)}`.trimEnd();
    }),
  ];
}

function rowsBelow(
  siblings: readonly PlannedResource[],
  children: ReadonlyMap<string | undefined, readonly PlannedResource[]>,
  indent: string,
): readonly Row[] {
  return siblings.flatMap((resource, index) => {
    const isLast = index === siblings.length - 1;
    const below = children.get(resource.urn) ?? [];
    return [
      { resource, branch: `${indent}${isLast ? "└─ " : "├─ "}` },
      ...rowsBelow(below, children, `${indent}${isLast ? "   " : "│  "}`),
    ];
  });
}

function toRows(resources: readonly PlannedResource[]): readonly Row[] {
  const known = new Set(resources.map(({ urn }) => urn));
  const isRoot = ({ parent }: PlannedResource) => parent === undefined || !known.has(parent);
  const children = groupBy(resources, ({ parent }) => parent);
  return resources
    .filter(isRoot)
    .flatMap((resource) => [
      { resource, branch: "" },
      ...rowsBelow(children.get(resource.urn) ?? [], children, ""),
    ]);
}

function describeOptions(options: PlannedOptions): readonly string[] {
  const list = (name: string, values: readonly string[] | undefined) =>
    values === undefined || values.length === 0 ? [] : [`${name}: ${values.join(", ")}`];
  return [
    ...(options.protect ? ["protected"] : []),
    ...(options.retainOnDelete ? ["retained on delete"] : []),
    ...(options.import === undefined ? [] : [`imports ${options.import}`]),
    ...list("ignores changes", options.ignoreChanges),
    ...list("replaced on changes", options.replaceOnChanges),
    ...(options.deleteBeforeReplace ? ["deleted before replacement"] : []),
  ];
}

function describe(resource: PlannedResource): string {
  const remote =
    resource.kind === "remote" ? ["component of another package: its children are not known offline"] : [];
  return [...remote, ...describeOptions(resource.options)].join("; ");
}
