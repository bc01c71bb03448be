import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { describeEngine } from "../harness/suite";
import { Publisher } from "./publisher";
import type { ServiceBehaviour } from "./policy-service";

// policy-pack/PUBLISHING.md documents these. What this does not prove: the wording of Pulumi Cloud's own answers.
describeEngine("a publication that cannot be", () => {
  let publisher: Publisher;
  afterEach(async () => {
    await publisher.stop();
  });

  const refused: readonly (readonly [what: string, behaviour: ServiceBehaviour, says: RegExp])[] = [
    [
      "a version that was published already",
      { published: "0.1.0" },
      /error: Publish policy pack failed: \[400\] Bad Request: version 0\.1\.0 has already been published/,
    ],
    [
      "a token that may not publish",
      { token: "forbidden" },
      /error: Publish policy pack failed: \[403\] Forbidden: the token may not publish policy packs/,
    ],
    [
      "an invalid token",
      { token: "invalid" },
      /error: Unauthorized: No credentials provided or are invalid\./,
    ],
    [
      "an upload that breaks off",
      { upload: "hang up" },
      /error: Failed to upload compressed PolicyPack: Put "http/,
    ],
  ];
  for (const [what, behaviour, says] of refused) {
    it(`${what}: the CLI says so and ends with an error`, async () => {
      publisher = await Publisher.start(behaviour);
      const { code, stderr } = await publisher.publish("pul-rehearsal");
      match(stderr, says);
      notEqual(code, 0);
      ok(
        !publisher.service.requests.some(({ route }) => route.endsWith("/complete")),
        "nothing is completed",
      );
    });
  }

  it("a missing token: nothing is asked of the service, and `pulumi login` says what is missing", async () => {
    publisher = await Publisher.start();
    const { code } = await publisher.publish();
    notEqual(code, 0);
    deepEqual(publisher.service.requests, []);
    const login = await publisher.run(["login", publisher.service.url]);
    match(login.stderr, /PULUMI_ACCESS_TOKEN must be set for login during non-interactive CLI sessions/);
  });

  it("a store that answers 403 to the upload: the CLI does not notice, and completes the version", async () => {
    publisher = await Publisher.start({ upload: "refuse" });
    const { code } = await publisher.publish("pul-rehearsal");
    equal(code, 0);
    ok(publisher.service.requests.some(({ route }) => route.endsWith("/complete")));
  });
});
