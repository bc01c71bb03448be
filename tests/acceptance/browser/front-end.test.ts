import { deepEqual, equal, match } from "node:assert/strict";
import { callRoute } from "./call-route";
import { describeWithBrowser } from "./describe-with-browser";
import { signIn } from "./sign-in";
import { useCloud } from "./use-cloud";

const site = "https://www.dev.example.com/";

/** Does not prove that AWS answers so: the services are a stand-in's, the browser is real. */
describeWithBrowser("sample front end in a browser, under the stack's own policies", () => {
  const there = useCloud({ stack: "dev" });

  it("signs in, and reads what the API says of the caller", async () => {
    const page = await signIn(await there.open(site));
    match((await page.locator("#user").textContent()) ?? "", /^Signed in as user@example\.com, until /);
    const answer = await callRoute(page, "Call");
    match(answer, /^answered: 200 OK\n/);
    match(answer, /"scope": "openid email https:\/\/api\.dev\.example\.com\/invoke"/);
    await page.close();
  });

  it("leaves no code in the address and no token in any storage", async () => {
    const page = await signIn(await there.open(site));
    equal(page.url(), site);
    const stored = await page.evaluate(
      "JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])",
    );
    equal(stored, '[{},{},""]');
    await page.close();
  });

  it("refreshes with a token that is good once, again and again", async () => {
    const page = await signIn(await there.open(site));
    const refresh = async () => {
      const answer = page.waitForResponse("https://auth.dev.example.com/oauth2/token");
      await page.getByRole("button", { name: "Refresh the tokens" }).click();
      return (await answer).status();
    };
    deepEqual([await refresh(), await refresh()], [200, 200]);
    match(await callRoute(page, "Call"), /^answered: 200 OK\n/);
    await page.close();
  });

  it("signs out, after which it has nothing to show", async () => {
    const page = await signIn(await there.open(site));
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("Not signed in.").waitFor();
    equal(page.url(), site);
    match(await callRoute(page, "Call"), /^refused: 401 Unauthorized\n/);
    await page.close();
  });

  it("shows the refusal of a call without credentials, readable", async () => {
    const page = await there.open(site);
    equal(
      await callRoute(page, "Call without credentials"),
      'refused: 401 Unauthorized\n\n{\n  "message": "Unauthorized"\n}',
    );
    await page.close();
  });

  it("refuses an answer of the sign-in page that it did not ask for", async () => {
    const page = await there.open(`${site}callback?code=stolen&state=guessed`);
    equal(await page.getByRole("alert").textContent(), "This tab did not ask to sign in. Sign in again.");
    equal(page.url(), site);
    await page.close();
  });

  it("refuses an answer of the sign-in page to another request", async () => {
    const page = await there.open(site);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.locator("input[name=username]").waitFor();
    await page.goto(`${site}callback?code=stolen&state=guessed`);
    equal(
      await page.getByRole("alert").textContent(),
      "The answer of the sign-in page belongs to another request (state). Sign in again.",
    );
    await page.close();
  });
});

describeWithBrowser("sample front end in a browser, with signed calls", () => {
  const there = useCloud({ stack: "dev", settings: { authorization: "iam" } });

  it("signs a call with credentials of the identity pool", async () => {
    const page = await signIn(await there.open(site));
    match(await callRoute(page, "Call"), /^answered: 200 OK\n[^]*"cognitoIdentityId": "eu-west-1:/);
    await page.close();
  });

  it("shows the refusal of a call without a signature, readable", async () => {
    const page = await there.open(site);
    match(
      await callRoute(page, "Call without credentials"),
      /^refused: 403 Forbidden\n\n[^]*"Missing Authentication Token"/,
    );
    await page.close();
  });
});

describeWithBrowser("sample front end in a browser, where the browser withholds an answer", () => {
  const names = "https://auth.dev.example.com";
  const withoutCors = useCloud({ stack: "dev" }, { configuration: { apiOrigin: names } });

  it("says that it is CORS", async () => {
    const page = await withoutCors.open(site);
    equal(
      await callRoute(page, "Call without credentials"),
      `failed: CORS: ${names} answered, and does not let pages of https://www.dev.example.com read it. Is this origin among the stack's trustedOrigins?`,
    );
    await page.close();
  });
});

describeWithBrowser("sample front end in a browser, where the page's own policy stops a call", () => {
  const foreign = "https://evil.example.net";
  const there = useCloud({ stack: "dev" }, { configuration: { apiOrigin: foreign } });

  it("says that it is the Content-Security-Policy, and nothing was sent", async () => {
    const page = await there.open(site);
    equal(
      await callRoute(page, "Call without credentials"),
      `failed: Content-Security-Policy: this page may not send requests to ${foreign}. The stack's site policy (connect-src) does not name it.`,
    );
    deepEqual(there.foreignRequests, []);
    await page.close();
  });
});
