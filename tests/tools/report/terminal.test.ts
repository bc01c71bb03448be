// Does not prove: how a terminal shows the signs; only the text, and where colour starts and ends.
import { deepEqual, equal, match } from "node:assert/strict";
import { paintWith } from "../../../tools/report/paint";
import { sortPreview } from "../../../tools/report/sort-preview";
import { renderTerminal } from "../../../tools/report/terminal";
import type { Preview } from "../../../tools/engine/model";
import { cleanPreview, samplePreview, subject } from "./sample-preview";

const plain = paintWith(false);
const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;
const render = (preview: Preview) => renderTerminal(subject, sortPreview(preview), plain);

describe("renderTerminal", () => {
  it("shows tree, policies, what is undecided, diagnostics, outputs, what holds, and a summary", () => {
    equal(
      render(samplePreview),
      lines(
        "Offline preview of shop (dev), as if nothing were deployed yet",
        "",
        "     Type                          Name      Plan",
        " +   pulumi:pulumi:Stack           shop-dev  create",
        " >   ├─ aws:route53:Zone           zone      read",
        " +   ├─ eks:index:Cluster          cluster   create  component of another package: its children are not known offline",
        " +   └─ shop:index:Site            site      create",
        " +      └─ aws:apigateway:RestApi  api       create  protected; ignores changes: tags",
        "",
        "Policies:",
        "    ❌ rules@v1.0.0 (local: policy-pack)",
        "        - [remediate]  tags  (1 resource)",
        "        - [mandatory] [severity: high]  api-minimum-tls  (aws:apigateway:RestApi: api)",
        "          APIs use TLS 1.2.",
        "          securityPolicy is TLS_1_0.",
        "          It must be newer.",
        "          Remediation: Set securityPolicy.",
        "        - [advisory]  stack-tags  (pulumi:pulumi:Stack: shop-dev)",
        "          Everything is tagged.",
        "          owner is missing",
        "",
        "Undecided (a value is known only after deployment; this is not a pass):",
        "    - api-domain  (aws:apigateway:RestApi: api)",
        "      domainName is not known before deployment",
        "",
        "Diagnostics:",
        "  pulumi:pulumi:Stack (shop-dev):",
        "    first line",
        "    second line",
        "  aws:apigateway:RestApi (api):",
        "    warning: careful with hunter2",
        "    error: bad",
        "",
        "Outputs:",
        "    plain: {",
        "        empty : {}",
        "        nested: [",
        '            [0]: "a"',
        "            [1]: 1",
        "            [2]: true",
        "        ]",
        "        none  : []",
        "    }",
        "    token: [secret]",
        "    url  : [unknown]",
        "",
        "What was checked and holds:",
        "    ✔ cors-origins  12 resources  Origins are exact.",
        "    Undecided before deployment: api-domain",
        "    Nothing here that it applies to: cdn",
        "    Disabled by configuration: old",
        "    Not looked into, for its children are not known offline: eks:index:Cluster cluster",
        "",
        "Summary:",
        "    Resources: 4 to create (the stack, 2 components, 1 custom resource), 1 to read",
        "    Policies:  6 policies of 1 pack: 1 passed, 2 violated, 1 undecided, 1 had nothing to judge, 1 disabled",
        "    Time:      3.2 s (packs 1.1 s, program 1.9 s)",
        "",
        "Not to be deployed: mandatory policies are violated. (1 mandatory violation, 1 advisory violation, 1 undecided, 1 component not looked into)",
      ),
    );
  });

  it("says why a stack is safe where no policy objects", () => {
    equal(
      render(cleanPreview),
      lines(
        "Offline preview of shop (dev), as if nothing were deployed yet",
        "",
        "     Type                          Name      Plan",
        " +   pulumi:pulumi:Stack           shop-dev  create",
        " >   ├─ aws:route53:Zone           zone      read",
        " +   ├─ eks:index:Cluster          cluster   create  component of another package: its children are not known offline",
        " +   └─ shop:index:Site            site      create",
        " +      └─ aws:apigateway:RestApi  api       create  protected; ignores changes: tags",
        "",
        "Policies:",
        "    ✅ rules@v1.0.0 (local: policy-pack)",
        "",
        "Why it is safe: all of this was checked and holds",
        "    ✔ api-minimum-tls    1 resource  APIs use TLS 1.2.",
        "    ✔ stack-tags          the stack  Everything is tagged.",
        "    ✔ cors-origins     12 resources  Origins are exact.",
        "    Nothing here that it applies to: api-domain, cdn",
        "    Disabled by configuration: old",
        "    Not looked into, for its children are not known offline: eks:index:Cluster cluster",
        "",
        "Summary:",
        "    Resources: 4 to create (the stack, 2 components, 1 custom resource), 1 to read",
        "    Policies:  6 policies of 1 pack: 3 passed, 2 had nothing to judge, 1 disabled",
        "    Time:      3.2 s (packs 1.1 s, program 1.9 s)",
        "",
        "No mandatory policy is violated. (1 component not looked into)",
      ),
    );
  });

  it("shows a failed program and claims nothing", () => {
    const failed: Preview = {
      ...cleanPreview,
      packs: [],
      resources: [],
      failure: { of: "program", message: "Error: boom\n    at index.ts:1" },
    };
    equal(
      render(failed),
      lines(
        "Offline preview of shop (dev), as if nothing were deployed yet",
        "",
        "The program failed:",
        "    Error: boom",
        "        at index.ts:1",
        "",
        "Summary:",
        "    Resources: 0 to create",
        "    Policies:  no policy was asked",
        "    Time:      3.2 s (packs 1.1 s, program 1.9 s)",
        "",
        "The preview failed: the program could not be run to its end.",
      ),
    );
  });

  it("calls nothing safe where the program failed after packs had judged, and shows its error once", () => {
    const message = "Error: boom";
    const text = render({
      ...cleanPreview,
      diagnostics: [{ severity: "error", message: `${message}\n    at index.ts:1`, urn: undefined }],
      failure: { of: "program", message },
    });
    equal(text.includes("safe"), false);
    equal(text.split(message).length - 1, 1);
    match(text, /❔ rules@v1\.0\.0/);
    match(text, /Policies: {2}6 policies, which have not seen everything\n/);
  });

  it("claims nothing where no pack ran", () => {
    equal(
      render({ ...cleanPreview, packs: [], resources: [] }),
      lines(
        "Offline preview of shop (dev), as if nothing were deployed yet",
        "",
        "Summary:",
        "    Resources: 0 to create",
        "    Policies:  no policy was asked",
        "    Time:      3.2 s (packs 1.1 s, program 1.9 s)",
        "",
        "Previewed; no policy was asked.",
      ),
    );
  });

  it("does not repeat a remediation that the message gives", () => {
    const message = "securityPolicy is TLS_1_0. Set securityPolicy.";
    const findings = samplePreview.findings.slice(1, 2).map((finding) => ({ ...finding, message }));
    const text = render({ ...samplePreview, findings });
    equal(text.split("Set securityPolicy.").length - 1, 1);
  });

  it("colours what matters, and nothing where there is no colour", () => {
    const coloured = renderTerminal(subject, sortPreview(samplePreview), paintWith(true));
    const painted = coloured.split("\n").filter((line) => line.includes("api-minimum-tls"));
    deepEqual(painted, [
      "        - \u001b[31m[mandatory] [severity: high]  api-minimum-tls\u001b[39m  (aws:apigateway:RestApi: api)",
    ]);
    equal(render(samplePreview).includes("\u001b"), false);
  });
});
