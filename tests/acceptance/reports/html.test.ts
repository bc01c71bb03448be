// Does not prove: that people like it, nor what other browsers than Chromium make of it.
import { deepEqual, equal, ok } from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { renderHtml } from "../../../tools/report/formats/html/html";
import type { Run } from "../../../tools/report/run";
import type { Verdict } from "../../../tools/report/verdict";
import { hostileRun } from "../../tools/report/hostile-run";
import { checkOf, ruleOf, runOf } from "../../tools/report/sample-run";
import { describeWithBrowser } from "../browser/describe-with-browser";
import { findChromium } from "../browser/find-chromium";

const verdictOf = (number: number): Verdict =>
  number % 50 === 0 ? "fail" : number % 33 === 0 ? "undecided" : "pass";

const violated = runOf({
  result: "violations",
  rules: ["tls", "cors", "headers", "firewall"].map((id) => ruleOf(id)),
  checks: [
    checkOf("tls", "fail", {}, { evidence: ["securityPolicy: TLS_1_0"] }),
    checkOf("cors", "undecided"),
    checkOf("headers", "pass", {}, { evidence: ["customHeaders: all"] }),
    checkOf("firewall", "notApplicable"),
  ],
  way: {
    stops: [
      { id: "browser", lines: ["Browser"], kind: "client", group: undefined, standing: "holds" },
      { id: "api", lines: ["orders", "REST API"], kind: "api", group: undefined, standing: "violated" },
    ],
    hops: [{ from: "browser", to: "api", facts: [{ name: "TLS", value: "TLS_1_0", standing: "violated" }] }],
  },
});

/** Two thousand checks of forty rules. */
const large = runOf({
  result: "violations",
  rules: Array.from({ length: 40 }, (_, number) => ruleOf(`rule-${number}`)),
  checks: Array.from({ length: 2000 }, (_, number) =>
    checkOf(`rule-${number % 40}`, verdictOf(number), { name: `resource-with-a-long-name-${number}` }),
  ),
});

/** What stops a page from being read: dialogs, refused styles and scripts, errors. */
interface Opened {
  readonly page: Page;
  readonly troubles: readonly string[];
}

describeWithBrowser("the HTML report in a browser", () => {
  let browser: Browser;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "html-report-"));
    browser = await chromium.launch({
      executablePath: findChromium() ?? "",
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    });
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  async function open(run: Run, options: BrowserContextOptions = {}): Promise<Opened> {
    const file = join(folder, "report.html");
    await writeFile(file, await renderHtml(run));
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("requestfailed", (request) => troubles.push(request.url()));
    page.on("dialog", (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(file).href);
    return { page, troubles };
  }

  const colours = (page: Page) =>
    page.evaluate<
      [string, string][]
    >(`[...document.querySelectorAll("body, h1, .meta, .soft, .sign, .badge, a, label")].map((element) => {
      const back = (at) => { const colour = getComputedStyle(at).backgroundColor; return colour === "rgba(0, 0, 0, 0)" ? back(at.parentElement) : colour; };
      return [getComputedStyle(element).color, back(element)];
    })`);

  for (const [name, run] of Object.entries({
    "a violated stack": violated,
    "hostile words": hostileRun,
    large,
  }))
    it(`shows ${name} with its style and without a word of its own policy`, async () => {
      const { page, troubles } = await open(run);
      equal(
        await page.evaluate(`getComputedStyle(document.querySelector("header")).borderBottomWidth`),
        "4px",
      );
      deepEqual(troubles, []);
      await page.context().close();
    });

  it("runs no script that got into it, and loads nothing", async () => {
    const { page, troubles } = await open(violated);
    const ran = await page.evaluate(`new Promise((resolve) => {
      document.body.append(Object.assign(document.createElement("script"), { text: "window.injected = true" }));
      document.body.append(Object.assign(document.createElement("img"), { src: "https://evil.example/x.png" }));
      document.body.insertAdjacentHTML("beforeend", '<b style="color: red" onclick="1">x</b>');
      setTimeout(() => resolve(window.injected ?? false), 200);
    })`);
    equal(ran, false);
    for (const directive of ["inline script", "image", "inline style"])
      ok(
        troubles.some(
          (trouble) => trouble.includes(directive) && trouble.includes("Content Security Policy"),
        ),
        `${directive}: ${troubles.join("\n")}`,
      );
    await page.context().close();
  });

  for (const colorScheme of ["light", "dark"] as const)
    it(`can be read in the ${colorScheme}`, async () => {
      const { page } = await open(violated, { colorScheme });
      const pairs = await colours(page);
      const [[, back] = ["", ""]] = pairs;
      equal(luminance(back) < 0.5, colorScheme === "dark");
      for (const [text, behind] of pairs)
        ok(contrast(text, behind) >= 4.5, `${text} on ${behind}: ${contrast(text, behind).toFixed(2)}`);
      await page.context().close();
    });

  it("is worked by the keyboard alone, from filters to what is folded, and shows where one is", async () => {
    const { page } = await open(violated);
    const finding = page.locator("li.v-fail");
    const where = () =>
      page.evaluate(`(({ tagName, id, className, parentElement }) => {
        const shown = document.activeElement.matches("input") ? parentElement : document.activeElement;
        return [tagName.toLowerCase() + (id ? "#" + id : className ? "." + className : ""), getComputedStyle(shown).outlineStyle];
      })(document.activeElement)`);
    const visited: unknown[] = [];
    for (let step = 0; step < 7; step += 1) {
      await page.keyboard.press("Tab");
      visited.push(await where());
    }
    deepEqual(visited, [
      ["input#show-fail", "solid"],
      ["input#show-undecided", "solid"],
      ["input#show-pass", "solid"],
      ["input#show-notApplicable", "solid"],
      ["a", "solid"],
      ["a", "solid"],
      ["div.picture", "solid"],
    ]);
    equal(await finding.isVisible(), true);
    await page.locator("#show-fail").focus();
    await page.keyboard.press("Space");
    deepEqual([await finding.isVisible(), await page.locator("article").first().isVisible()], [false, false]);
    await page.keyboard.press("Space");
    equal(await finding.isVisible(), true);
    await page.locator("#show-pass").focus();
    await page.keyboard.press("Space");
    equal(await page.locator("section.v-pass").isVisible(), false);
    await page.keyboard.press("Space");
    const evidence = page.getByText("customHeaders: all");
    equal(await evidence.isVisible(), false);
    await page.locator("section.v-pass summary").focus();
    await page.keyboard.press("Enter");
    equal(await evidence.isVisible(), true);
    await page.context().close();
  });

  for (const [name, run] of Object.entries({
    "a violated stack": violated,
    "hostile words": hostileRun,
    large,
  }))
    it(`fits a narrow window with ${name}`, async () => {
      const { page } = await open(run, { viewport: { width: 320, height: 640 } });
      equal(await page.evaluate("document.documentElement.scrollWidth"), 320);
      await page.context().close();
    });

  it("prints what is folded, and no filters", async () => {
    const { page } = await open(violated);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    deepEqual(
      [
        await page.locator("fieldset").isVisible(),
        await page.getByText("customHeaders: all").isVisible(),
        luminance((await colours(page))[0]?.[1] ?? "") > 0.5,
      ],
      [false, true, true],
    );
    await page.context().close();
  });

  it("tells those who do not see the picture what it shows", async () => {
    const { page } = await open(violated);
    const picture = page.getByRole("img", { name: "The way of a request" });
    equal(await picture.isVisible(), true);
    deepEqual(await page.locator("#way ~ details").first().locator("tbody td").allTextContents(), [
      "Browser",
      "orders",
      "TLS",
      "TLS_1_0",
      "✖ violated",
    ]);
    await page.context().close();
  });
});

/** https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/\d+/g)].map(([text]) => {
    const share = Number(text) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
