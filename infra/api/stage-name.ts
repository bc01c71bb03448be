/** Name of the API's one stage, which the domain hides from callers. */
export const stageName = "v1";
