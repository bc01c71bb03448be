import type { Undecided } from "./undecided";

/** What a check found: the text of a violation, or a question that an unknown value leaves open. */
export type Finding = string | Undecided;

/** The findings of a check, one by one. Those yielded before an unknown value ends the check are kept. */
export type Findings = Generator<Finding, void, undefined>;
