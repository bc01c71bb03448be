/** A resource that a program registers. */
export interface ResourceSubject {
  readonly kind: "resource";
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** The file of the program that registers it, relative to where the command was started; undefined: not known. */
  readonly file: string | undefined;
  /** From 1. */
  readonly line: number | undefined;
}

/** A live endpoint that was asked. */
export interface EndpointSubject {
  readonly kind: "endpoint";
  readonly host: string;
  /** The URL that was asked, where the question is about one; without secrets. */
  readonly url: string | undefined;
  /** The one address that was asked, where addresses are told apart. */
  readonly address: string | undefined;
}

/** What a check is about. */
export type Subject = ResourceSubject | EndpointSubject;

/** The text by which people know a subject. */
export function subjectName(subject: Subject): string {
  if (subject.kind === "resource") return subject.name;
  const place = subject.url ?? subject.host;
  return subject.address === undefined ? place : `${place} (${subject.address})`;
}

/** The text that tells a subject from every other: the same in each run. */
export function subjectId(subject: Subject): string {
  return subject.kind === "resource" ? subject.urn : subjectName(subject);
}
