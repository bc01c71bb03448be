import { originFault } from "./origin-fault";

/** What is wrong with a text as an exact https origin, or undefined for one such as `https://www.example.com`. */
export function originProblem(origin: string): string | undefined {
  return originFault(origin)?.problem;
}
