import type { Undecided } from "./undecided";
import type { Violation } from "./violation";

/** What a check found: a violation, or the text of one that has no safe repair, or a question that is left open. */
export type Finding = string | Violation | Undecided;

/** The findings of a check, one by one. Those yielded before an unknown value ends the check are kept. */
export type Findings = Generator<Finding, void, undefined>;
