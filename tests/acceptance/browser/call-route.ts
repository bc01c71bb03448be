import type { Page } from "playwright-core";

/** Calls the first route of the front end's page, with 7 for its parameters, and gives what the page shows of it. */
export async function callRoute(page: Page, button: "Call" | "Call without credentials"): Promise<string> {
  for (const parameter of await page.locator("form input").all()) await parameter.fill("7");
  await page.getByRole("button", { name: button, exact: true }).click();
  const output = page.locator("output[data-outcome]");
  await output.waitFor();
  return `${(await output.getAttribute("data-outcome")) ?? ""}: ${(await output.textContent()) ?? ""}`;
}
