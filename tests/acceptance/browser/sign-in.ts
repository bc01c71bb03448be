import type { Page } from "playwright-core";

/** Signs in on the front end's page, by the sign-in page and back. */
export async function signIn(page: Page): Promise<Page> {
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator("input[name=username]").fill("user@example.com");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Signed in as").waitFor();
  return page;
}
