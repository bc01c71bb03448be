/** Stands for a value that cannot be used, once what is wrong with it has been noted. */
export const wrong = Symbol("wrong");

/** Type of what stands for a value that cannot be used. */
export type Wrong = typeof wrong;
