/**
 * Whether a policy answers "not applicable" to a resource that it does not judge: only where a tool counts which policies
 * looked at what, since the answer costs more than most checks.
 */
export const tellsNotApplicable = process.env["POLICY_PACK_TELL_NOT_APPLICABLE"] === "true";
