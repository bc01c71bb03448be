import { Input } from "../kit/input/input";
import { Undecided } from "../kit/input/undecided";
import { resource } from "../kit/policy/resource";

/** What a group of parameters is for. */
export type DatabaseEngine = "rds" | "redshift" | "docdb" | "neptune";

/** Parameters of a database, which are set by name. */
export class DatabaseParameters {
  constructor(
    readonly engine: DatabaseEngine,
    readonly family: Input,
    private readonly parameters: Input,
    private readonly names: { readonly name: string; readonly value: string } | "map",
  ) {}

  /** Where the list stands. */
  get path(): string {
    return this.parameters.path;
  }

  /** The value of a parameter; undefined where it is not set. Throws `Undecided` where one of an unknown name may be it. */
  find(name: string): Input | undefined {
    if (this.names === "map") {
      const place = this.parameters.document().key(name);
      return place.isSet() ? place : undefined;
    }
    let open: Undecided | undefined;
    for (const item of this.parameters.items()) {
      try {
        if (item.read(this.names.name).text()?.toLowerCase() === name) return item.read(this.names.value);
      } catch (error) {
        if (!(error instanceof Undecided)) throw error;
        open = error;
      }
    }
    if (open !== undefined) throw open;
    return undefined;
  }
}

const listed = { name: "name", value: "value" };

const choosingVersions = {
  "aws:rds/parameterGroup:ParameterGroup": view("rds", "family", listed),
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": view("rds", "family", listed),
  "aws:docdb/clusterParameterGroup:ClusterParameterGroup": view("docdb", "family", listed),
  "aws-native:rds:DbParameterGroup": view("rds", "family", "map"),
  "aws-native:rds:DbClusterParameterGroup": view("rds", "family", "map"),
  "aws-native:docdb:DbClusterParameterGroup": view("docdb", "family", "map"),
};

/** Groups of parameters that choose versions of TLS. */
export const databaseVersions = resource<DatabaseParameters>(choosingVersions);

/** Groups of parameters that can require TLS. */
export const databaseParameters = resource<DatabaseParameters>({
  ...choosingVersions,
  "aws:redshift/parameterGroup:ParameterGroup": view("redshift", "family", listed),
  // Workgroups have no family; what is new requires TLS by itself.
  "aws:redshiftserverless/workgroup:Workgroup": workgroup,
  "aws-native:redshiftserverless:Workgroup": workgroup,
  "aws:neptune/clusterParameterGroup:ClusterParameterGroup": view("neptune", "family", listed),
  "aws:neptune/parameterGroup:ParameterGroup": view("neptune", "family", listed),
  "aws-native:neptune:DbClusterParameterGroup": view("neptune", "family", "map"),
  "aws-native:redshift:ClusterParameterGroup": view("redshift", "parameterGroupFamily", {
    name: "parameterName",
    value: "parameterValue",
  }),
});

function view(engine: DatabaseEngine, family: string, names: { name: string; value: string } | "map") {
  return (inputs: Input): DatabaseParameters =>
    new DatabaseParameters(engine, inputs.read(family), inputs.read("parameters"), names);
}

function workgroup(inputs: Input): DatabaseParameters {
  const names = { name: "parameterKey", value: "parameterValue" };
  const noFamily = Input.of(undefined);
  return new DatabaseParameters("redshift", noFamily, inputs.read("configParameters"), names);
}
