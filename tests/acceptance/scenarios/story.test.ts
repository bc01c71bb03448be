import { equal, match } from "node:assert/strict";
import type { Check } from "../../../tools/report/check";
import { callRoute } from "../browser/call-route";
import { describeWithBrowser } from "../browser/describe-with-browser";
import { signIn } from "../browser/sign-in";
import { foreignHost, useCloud } from "../browser/use-cloud";
import { serviceBehindApi } from "../requirements/service-behind-api";
import type { Recording } from "../stack/record-stack";
import { assertHolds } from "../verify/assert-holds";
import { verifyCloud } from "../verify/verify-cloud";

const stacks: Record<string, Recording> = {
  dev: { stack: "dev" },
  prod: { stack: "prod" },
  "dev with a service behind the API": { stack: "dev", settings: serviceBehindApi },
  "dev with signed calls": { stack: "dev", settings: { authorization: "iam" } },
};

/** Does not prove that AWS serves the stack so: a stand-in does, from what the program registered. */
for (const [title, recording] of Object.entries(stacks)) {
  describe(`the story, on ${title}`, () => {
    const there = useCloud(recording);
    let checks: readonly Check[];
    before(async () => (checks = await verifyCloud(there.cloud, { wait: 30_000 })));

    const holds = (what: string, ...areas: readonly string[]) => {
      it(what, () => {
        for (const area of areas) assertHolds(checks, area);
      });
    };
    const site = () => String(there.cloud.outputs["siteUrl"]);
    const api = () => String(there.cloud.outputs["apiOrigin"]);

    describe("Scenario: Enforcing HTTPS Between Amplify and API Gateway", () => {
      holds(
        "the communication is over HTTPS with TLS 1.2 or higher, by every probe",
        "transport",
        "tls",
        "certificate",
      );

      describeWithBrowser("when the site requests data from the API", () => {
        it("the browser has negotiated TLS 1.2 or higher", async () => {
          const page = await signIn(await there.open(site()));
          const answered = page.waitForResponse((answer) => answer.url().startsWith(`${api()}/`));
          await callRoute(page, "Call");
          match((await (await answered).securityDetails())?.protocol ?? "none", /^TLS 1\.[23]$/);
          await page.close();
        });
      });
    });

    describe("Scenario: Validating CORS Policies", () => {
      holds("the API refuses every unauthorized origin, by every probe", "cors");

      describeWithBrowser("when a request is made from an unauthorized origin", () => {
        it("the browser withholds the answer from it", async () => {
          const page = await there.open(`https://${foreignHost}/`);
          const outcome = await page.evaluate(
            `fetch("${api()}/me").then(() => "read", ({ message }) => message)`,
          );
          equal(outcome, "Failed to fetch");
          await page.close();
        });
      });
    });

    describe("Scenario: Using Cognito for API Authentication", () => {
      holds("the request is only allowed with a valid authorization token, by every probe", "auth");

      describeWithBrowser("when a user attempts to call the API", () => {
        it("the call is allowed once the user has signed in", async () => {
          const page = await signIn(await there.open(site()));
          match(await callRoute(page, "Call"), /^answered: 200 OK\n/);
          await page.close();
        });

        it("the call is refused without a token, and the page can read why", async () => {
          const page = await there.open(site());
          match(
            await callRoute(page, "Call without credentials"),
            /^refused: (401 Unauthorized|403 Forbidden)\n\n\{\n {2}"message": "/,
          );
          await page.close();
        });
      });
    });

    describe("the four tests", () => {
      holds("HTTPS Enforcement Test", "transport");
      holds("CORS Test", "cors");
      holds("TLS Protocol Test", "tls");
      holds("Authentication Test", "auth");
    });

    describe("the story's further steps", () => {
      holds("Content Security Policy and the other headers of the site and the API", "headers");
      holds("the firewall blocks injections on site, API and sign-in page", "waf");
    });
  });
}
