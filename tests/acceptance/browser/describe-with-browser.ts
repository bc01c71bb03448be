import { findChromium } from "./find-chromium";

/** Declares tests that need a browser; without one they are pending, and their title says why. */
export function describeWithBrowser(title: string, body: () => void): void {
  if (findChromium() === undefined) describe.skip(`${title} (not run: there is no Chromium)`, body);
  else describe(title, body);
}
