import { shortType } from "./short-type";
import { subjectName, type Subject } from "./subject";

/** A subject as a report names it: `orders (aws:apigateway:RestApi)`. */
export function subjectLabel(subject: Subject): string {
  return subject.kind === "resource" ? `${subject.name} (${shortType(subject.type)})` : subjectName(subject);
}
