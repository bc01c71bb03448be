import { randomBytes } from "node:crypto";
import type { InputProblem } from "./check-inputs";

export type Properties = Readonly<Record<string, unknown>>;

/** What an entry of the type tables may use to answer as AWS would. */
export interface Birth {
  /** The name in the program. */
  readonly name: string;
  /** Inputs after Check. */
  readonly inputs: Properties;
  readonly region: string;
  readonly account: string;
  /** The id that `id` gave; empty while `id` itself runs. */
  readonly id: string;
  /** A top-level input that is a string; "" where it is not set. */
  readonly text: (property: string) => string;
}

/** How the stand-in treats one type of resource: adding a type is one entry under types/. */
export interface ResourceType {
  /** The id that AWS would give. */
  readonly id: (birth: Birth) => string;
  /** What AWS computes. Every output that `@pulumi/aws` declares as text that is always there must be among them. */
  readonly outputs?: (birth: Birth) => Properties;
  /** Inputs whose change means a new resource. */
  readonly replacedBy?: readonly string[];
  /** What the provider fills in where the program says nothing. */
  readonly defaults?: Properties;
  /** The property that is named automatically: `name`, where there is one, if nothing else is said. */
  readonly autoname?: string;
  /** Inputs that no two resources of this type share; the automatic name if nothing else is said. */
  readonly unique?: readonly string[];
  /** Further inputs, each list by itself, that no two resources of this type share. */
  readonly alsoUnique?: readonly (readonly string[])[];
  /** True where the provider deletes the old one first, whatever its name. */
  readonly deleteBeforeReplace?: boolean;
  /** True where names are taken for all regions at once. */
  readonly global?: boolean;
  /** What AWS or its provider would refuse beyond the property types; it is given the inputs that are known. */
  readonly problems?: (inputs: Properties) => readonly InputProblem[];
  /** Why AWS would not delete it as it is now; undefined if it would. */
  readonly keptBecause?: (inputs: Properties) => string | undefined;
}

/** Entries by type token. */
export type ResourceTypes = Readonly<Record<string, ResourceType>>;

/** A random id of lower-case letters and digits, as API Gateway, Amplify and Cognito give them. */
export function shortId(length: number): string {
  const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
  return Array.from(randomBytes(length), (byte) => alphabet.charAt(byte % alphabet.length)).join("");
}

/** A random UUID-like id in hexadecimal. */
export function hexId(length: number): string {
  return randomBytes(Math.ceil(length / 2))
    .toString("hex")
    .slice(0, length);
}

/** `8-4-4-4-12` hexadecimal digits. */
export function uuid(): string {
  return [8, 4, 4, 4, 12].map(hexId).join("-");
}

/** The moment that every resource of the stand-in was created at. */
export const creationDate = "2026-01-01T00:00:00Z";
