/**
 * What became of a check. `fail`: violated, and it blocks; `warn`: violated, and it is advice; `undecided`: asked, but what
 * decides it is not known (a probe calls it inconclusive); `skipped`: not asked, and the message says why;
 * `notApplicable`: the rule does not judge such a subject. Only `pass` is a pass.
 */
export type Verdict = (typeof verdicts)[number];

/** Every verdict, the worst first: the order of reports. */
export const verdicts = ["fail", "warn", "undecided", "skipped", "pass", "notApplicable"] as const;
