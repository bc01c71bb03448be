import { chromium, type Browser, type Page } from "playwright-core";
import type { Cloud } from "../stand-in/cloud";
import { findChromium } from "./find-chromium";

/**
 * Somebody with a real browser, for whom the hosts of a cloud are where the stand-in serves them, and no other host
 * exists. Requests are not intercepted: that would take the preflights away
 * (https://github.com/microsoft/playwright/issues/37245).
 */
export class Visitor {
  private constructor(private readonly browser: Browser) {}

  static async arrive(cloud: Cloud): Promise<Visitor> {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error("There is no Chromium.");
    const rules = [...cloud.servers].map(([host, { tlsPort }]) => `MAP ${host} 127.0.0.1:${tlsPort}`);
    const browser = await chromium.launch({
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        `--host-resolver-rules=${[...rules, "MAP * ~NOTFOUND"].join(", ")}`,
        `--ignore-certificate-errors-spki-list=${cloud.keyHashes.join(",")}`,
      ],
    });
    return new Visitor(browser);
  }

  /** Opens an address in a tab that shares nothing with another. */
  async open(address: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(address);
    return page;
  }

  async leave(): Promise<void> {
    await this.browser.close();
  }
}
