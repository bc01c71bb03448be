import { deepEqual, equal, match } from "node:assert/strict";
import type { Page } from "playwright-core";
import { recordStack } from "../stack/record-stack";
import { Cloud } from "../stand-in/cloud";
import { describeWithBrowser } from "./describe-with-browser";
import { signIn } from "./sign-in";
import { Visitor } from "./visitor";

const site = "https://www.dev.example.com/";

/** Calls the first route, and gives what the page shows of it. */
async function call(page: Page, button: "Call" | "Call without credentials"): Promise<string> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.locator("output[data-outcome]").waitFor();
  const output = page.locator("output");
  return `${(await output.getAttribute("data-outcome")) ?? ""}: ${(await output.textContent()) ?? ""}`;
}

/** Does not prove that AWS answers so: the services are a stand-in's, the browser is real. */
describeWithBrowser("sample front end in a browser, under the stack's own policies", () => {
  let cloud: Cloud;
  let visitor: Visitor;

  before(async () => {
    cloud = await Cloud.start(await recordStack({ stack: "dev" }));
    visitor = await Visitor.arrive(cloud);
  });
  after(async () => {
    await visitor.leave();
    await cloud.stop();
  });
  afterEach(() => {
    deepEqual(cloud.problems, []);
  });

  it("signs in, and reads what the API says of the caller", async () => {
    const page = await signIn(await visitor.open(site));
    match((await page.locator("#user").textContent()) ?? "", /^Signed in as user@example\.com, until /);
    const answer = await call(page, "Call");
    match(answer, /^answered: 200 OK\n/);
    match(answer, /"scope": "openid email https:\/\/api\.dev\.example\.com\/invoke"/);
    await page.close();
  });

  it("leaves no code in the address and no token in any storage", async () => {
    const page = await signIn(await visitor.open(site));
    equal(page.url(), site);
    const stored = await page.evaluate(
      "JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])",
    );
    equal(stored, '[{},{},""]');
    await page.close();
  });

  it("refreshes with a token that is good once, again and again", async () => {
    const page = await signIn(await visitor.open(site));
    const refresh = async () => {
      const answer = page.waitForResponse("https://auth.dev.example.com/oauth2/token");
      await page.getByRole("button", { name: "Refresh the tokens" }).click();
      return (await answer).status();
    };
    deepEqual([await refresh(), await refresh()], [200, 200]);
    match(await call(page, "Call"), /^answered: 200 OK\n/);
    await page.close();
  });

  it("signs out, after which it has nothing to show", async () => {
    const page = await signIn(await visitor.open(site));
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("Not signed in.").waitFor();
    equal(page.url(), site);
    match(await call(page, "Call"), /^refused: 401 Unauthorized\n/);
    await page.close();
  });

  it("shows the refusal of a call without credentials, readable", async () => {
    const page = await visitor.open(site);
    equal(
      await call(page, "Call without credentials"),
      'refused: 401 Unauthorized\n\n{\n  "message": "Unauthorized"\n}',
    );
    await page.close();
  });

  it("refuses an answer of the sign-in page that it did not ask for", async () => {
    const page = await visitor.open(`${site}callback?code=stolen&state=guessed`);
    match(
      (await page.getByRole("alert").textContent()) ?? "",
      /^This tab did not ask to sign in\. Sign in again\.$/,
    );
    equal(page.url(), site);
    await page.close();
  });
});
