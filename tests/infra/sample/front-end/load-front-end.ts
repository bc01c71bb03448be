import { join } from "node:path";

/** Loads a module of the front end, which is an ES module for browsers. */
export async function loadFrontEnd<Module>(name: string): Promise<Module> {
  const file = join(__dirname, "../../../../infra/sample/front-end", `${name}.js`);
  return (await import(file)) as Module;
}
