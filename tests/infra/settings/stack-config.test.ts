import { deepEqual, doesNotMatch, equal, match, rejects } from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { runProgram } from "../../support/infra-program";

/** Does not prove how the CLI prints the error, nor that it encrypts the token in the state. */
describe("stack config", () => {
  it("ends the program with every mistake and without a stack trace", async () => {
    await rejects(runProgram({ config: { minimumTls: "1.0", mfa: "off" } }), (error: Error) => {
      equal(pulumi.RunError.isInstance(error), true);
      match(error.message, /^2 settings are wrong in stack dev\./);
      return true;
    });
  });

  it("hands the repository's token over as a secret", async () => {
    const program = await runProgram({
      config: { repository: "https://github.com/example/site", repositoryToken: "secret-token" },
      secretKeys: ["repositoryToken"],
    });
    const { repository, accessToken } = program.one("aws:amplify/app:App", "site").inputs;
    equal(repository, "https://github.com/example/site");
    deepEqual(accessToken, {
      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
      value: "secret-token",
    });
    doesNotMatch(JSON.stringify(program.outputs), /secret-token/);
  });
});
