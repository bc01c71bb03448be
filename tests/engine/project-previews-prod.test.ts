import { describePreviews } from "./project/describe-previews";

// What this does not prove: that AWS would take what is previewed. Nothing here was tried against AWS.
describePreviews("prod");
