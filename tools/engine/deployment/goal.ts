import type { Alias } from "@pulumi/pulumi/proto/alias_pb";
import type { PlannedResource } from "../model";
import type { PropertyMap } from "../values";

/** What a program asks for: a resource as it registers it, after transforms and with what it inherits. */
export interface Goal {
  readonly type: string;
  readonly name: string;
  readonly kind: "component" | "custom" | "remote";
  readonly properties: PropertyMap;
  /** URN; "": none. */
  readonly parent: string;
  /** Reference; "": none. */
  readonly provider: string;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly origin: Origin;
  readonly options: GoalOptions;
}

/** How a goal came about, which is nothing that the engine acts on. */
export type Origin = Pick<PlannedResource, "position" | "after">;

/** The options of a goal; undefined: not set. */
export interface GoalOptions {
  readonly protect: boolean | undefined;
  readonly retainOnDelete: boolean | undefined;
  readonly deleteBeforeReplace: boolean | undefined;
  readonly ignoreChanges: readonly string[];
  readonly replaceOnChanges: readonly string[];
  readonly additionalSecretOutputs: readonly string[];
  readonly aliases: readonly Alias[];
  readonly customTimeouts: CustomTimeouts;
  readonly deletedWith: string;
  readonly replaceWith: readonly string[];
  readonly importId: string;
  readonly version: string;
  /** Package -> provider reference, of a component. */
  readonly providers: Readonly<Record<string, string>>;
  readonly hooks: HookNames;
}

/** Durations as the program gives them, "" if not set. */
export type CustomTimeouts = Readonly<Record<"create" | "update" | "delete" | "read", string>>;

/** Names of the hooks that a preview can run: everything is created in it. */
export interface HookNames {
  readonly beforeCreate: readonly string[];
  readonly afterCreate: readonly string[];
}

/** The options of a resource that sets none. */
export const noOptions: GoalOptions = {
  protect: undefined,
  retainOnDelete: undefined,
  deleteBeforeReplace: undefined,
  ignoreChanges: [],
  replaceOnChanges: [],
  additionalSecretOutputs: [],
  aliases: [],
  customTimeouts: { create: "", update: "", delete: "", read: "" },
  deletedWith: "",
  replaceWith: [],
  importId: "",
  version: "",
  providers: {},
  hooks: { beforeCreate: [], afterCreate: [] },
};
