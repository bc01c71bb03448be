import type { Page } from "playwright-core";

/** Calls the first route of the front end's page, and gives what the page shows of it. */
export async function callRoute(page: Page, button: "Call" | "Call without credentials"): Promise<string> {
  await page.getByRole("button", { name: button, exact: true }).click();
  const output = page.locator("output[data-outcome]");
  await output.waitFor();
  return `${(await output.getAttribute("data-outcome")) ?? ""}: ${(await output.textContent()) ?? ""}`;
}
