import { readFileSync } from "node:fs";
import ts from "typescript";

/**
 * Tells of a changed source whether the compiler takes it: what it refuses never runs, since `npm test` asks it first.
 * Only the file itself is looked at, so it may take what another file would not.
 */
export class Compiler {
  #changed;
  #service;

  constructor(files) {
    const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
    const isChanged = (name) => this.#changed !== undefined && name.endsWith(`/${this.#changed.file}`);
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => ({ ...options, noCheck: false }),
      getScriptFileNames: () => files.map((file) => `${process.cwd()}/${file}`),
      getScriptVersion: (name) => (isChanged(name) ? this.#changed.text : ""),
      getScriptSnapshot: (name) => {
        const text = isChanged(name) ? this.#changed.text : ts.sys.readFile(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => process.cwd(),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
    });
  }

  /** Whether it refuses a file with this text; false where the file has other problems already. */
  refuses(file, text) {
    return this.#problems(file, text) > this.#problems(file, readFileSync(file, "utf8"));
  }

  #problems(file, text) {
    const name = `${process.cwd()}/${file}`;
    this.#changed = { file, text };
    return (
      this.#service.getSyntacticDiagnostics(name).length + this.#service.getSemanticDiagnostics(name).length
    );
  }
}
