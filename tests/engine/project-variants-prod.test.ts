import { describeVariants } from "./project/describe-variants";

// What this does not prove: that AWS would take what the program asks for. Nothing here was tried against AWS.
describeVariants("prod");
