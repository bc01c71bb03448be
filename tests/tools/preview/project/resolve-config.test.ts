// Does not prove: that later versions of the CLI marshal configuration alike. The values below are what a program saw in
// PULUMI_CONFIG under the CLI v3.259.0 with the same files.
import { deepEqual, equal, throws } from "node:assert/strict";
import { loadRequest } from "../../../../tools/preview/project/load-request";
import { UsageError } from "../../../../tools/text/usage-error";
import { previewArguments } from "../../../support/preview-arguments";
import { removeTemporaryFolders, temporaryFolder } from "./temporary-folder";

const project = "name: cfg\nruntime: nodejs\n";
const salt = "encryptionsalt: v1:k/Qk7Ga3Mb8=:v1:ePrsrnWZJNkt5CtD:qX5hzEEtouAkH9eYVOGhDm7iCCYSPA==\n";
const passphrase = { PULUMI_CONFIG_PASSPHRASE: "pass" };
const sealedStack =
  "config:\n  token: {secure: 'v1:ChyhYUK2bVJ/BqOe:0T1HNj+USsvkQEfyxo4ZB10cSFfAw1E='}\n" +
  "  db: {password: {secure: 'v1:/L8RQCXkgFf6T8y9:ugdyusxPH9sXRqSK13jJx5mmVA=='}, port: 5432}\n" +
  "  num: {secure: 'v1:Dlt5vOGl7fF63Yop:bBdOV6mqiLNSLiIfi8hp774='}\n";

function load(
  yaml: string,
  stack: string,
  argv: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
) {
  const folder = temporaryFolder({ "Pulumi.yaml": yaml, "Pulumi.dev.yaml": stack });
  return loadRequest(previewArguments(["--cwd", folder, ...argv]), environment);
}

function values(...args: Parameters<typeof load>): Record<string, string> {
  return Object.fromEntries(load(...args).request.config.map(({ key, value }) => [key, value]));
}

function problems(...args: Parameters<typeof load>): readonly string[] {
  let found: readonly string[] = [];
  throws(
    () => load(...args),
    (error) => {
      found = (error as UsageError).problems;
      return error instanceof UsageError;
    },
  );
  return found;
}

describe("resolveConfig", () => {
  after(removeTemporaryFolders);

  it("gives scalars the text that the CLI gives them", () => {
    const stack = `config:
  plain: text
  cfg:ns: namespaced
  other:key: x
  other:config:old: compat
  int: 42
  oct: 0777
  oct2: 0o17
  hex: 0x1F
  under: 1_000
  float: 1.50
  big: 12345678901234567890
  bigger: 123456789012345678901234
  exp: 1e3
  small: 1e-7
  huge: 1e21
  bool: true
  yes: yes
  Tru: True
  nul: null
  empty:
  date: 2020-01-02
  time: 2020-01-02T03:04:05Z
  quoted: "5"
  multi: |
    line1
    line2
`;
    deepEqual(values(project, stack), {
      "cfg:plain": "text",
      "cfg:ns": "namespaced",
      "other:key": "x",
      "other:old": "compat",
      "cfg:int": "42",
      "cfg:oct": "511",
      "cfg:oct2": "15",
      "cfg:hex": "31",
      "cfg:under": "1000",
      "cfg:float": "1.5",
      "cfg:big": "12345678901234567890",
      "cfg:bigger": "1.2345678901234569e+23",
      "cfg:exp": "1000",
      "cfg:small": "1e-7",
      "cfg:huge": "1e+21",
      "cfg:bool": "true",
      "cfg:yes": "yes",
      "cfg:Tru": "true",
      "cfg:nul": "",
      "cfg:empty": "",
      "cfg:date": "2020-01-02 00:00:00 +0000 UTC",
      "cfg:time": "2020-01-02 03:04:05 +0000 UTC",
      "cfg:quoted": "5",
      "cfg:multi": "line1\nline2\n",
    });
  });

  it("gives lists and maps the JSON that the CLI gives them", () => {
    const stack = `config:
  obj: {b: "<&>", a: 1.50, c: [1, null, true, "é\\u2028"], d: {}, e: []}
  objnum: {1: a, true: b}
  list: [x, 2, 1e21, 12345678901234567890, 0.1]
  objdate: {d: 2020-01-02, e: 1e3, f: 1.0, g: 1e-7}
  emptyobj: {}
  emptylist: []
  anchor: &a {k: v}
  alias: *a
  merged: {<<: *a, l: w}
  sec: {insecure: 1}
  two: {secure: a, b: c}
  exact: [9007199254740993]
`;
    deepEqual(values(project, stack), {
      "cfg:obj": '{"a":1.5,"b":"\\u003c\\u0026\\u003e","c":[1,null,true,"é\\u2028"],"d":{},"e":[]}',
      "cfg:objnum": '{"1":"a","true":"b"}',
      "cfg:list": '["x",2,1e+21,12345678901234567000,0.1]',
      "cfg:objdate": '{"d":"2020-01-02 00:00:00 +0000 UTC","e":1000,"f":1,"g":1e-7}',
      "cfg:emptyobj": "{}",
      "cfg:emptylist": "[]",
      "cfg:anchor": '{"k":"v"}',
      "cfg:alias": '{"k":"v"}',
      "cfg:merged": '{"k":"v","l":"w"}',
      "cfg:sec": '{"insecure":1}',
      "cfg:two": '{"b":"c","secure":"a"}',
      "cfg:exact": "[9007199254740993]",
    });
  });

  it("gives defaults and values of Pulumi.yaml the text that the CLI gives them", () => {
    const yaml = `${project}config:
  dflt: {type: string, default: "d"}
  dnum: {type: integer, default: 3}
  dbool: {type: boolean, default: true}
  darr: {type: array, items: {type: string}, default: ["b<", "a"]}
  dobj: {type: object, default: {z: 1, a: {y: 2, b: null}}}
  short: hello
  shortarr: [1, 2]
  val: {value: v}
  float: {default: 1.5}
  emptystr: {type: string, default: ""}
  aws:defaultTags: {value: {tags: {env: dev}}}
  given: {type: string, default: unused}
`;
    deepEqual(values(yaml, "config: {given: by the stack}"), {
      "cfg:dflt": "d",
      "cfg:dnum": "3",
      "cfg:dbool": "true",
      "cfg:darr": '["b\\u003c","a"]',
      "cfg:dobj": '{"a":{"b":null,"y":2},"z":1}',
      "cfg:short": "hello",
      "cfg:shortarr": "[1,2]",
      "cfg:val": "v",
      "cfg:float": "1.5",
      "cfg:emptystr": "",
      "aws:defaultTags": '{"tags":{"env":"dev"}}',
      "cfg:given": "by the stack",
    });
  });

  it("reads --config as the CLI does, with and without --config-path", () => {
    const stack = "config: {list: [{a: true}, x], keep: 1}";
    deepEqual(values(project, stack, ["-c", "cl=val=ue", "-c", "other:x=", "-c", "a.b=c", "-c", "keep=2"]), {
      "cfg:cl": "val=ue",
      "other:x": "",
      "cfg:a.b": "c",
      "cfg:keep": "2",
      "cfg:list": '[{"a":true},"x"]',
    });
    const paths = ["p.q[0]=7", "p.q[1]=true", 'p["x y"]=z', "p.zip=0123", "w=5", "list[0].a=false"];
    deepEqual(values(project, stack, ["--config-path", ...paths.flatMap((text) => ["-c", text])]), {
      "cfg:p": '{"q":[7,true],"x y":"z","zip":"0123"}',
      "cfg:w": "5",
      "cfg:list": '[{"a":false}]',
      "cfg:keep": "1",
    });
  });

  it("opens secrets with the passphrase, also those inside a map", () => {
    const { request, notes } = load(project, salt + sealedStack, [], passphrase);
    deepEqual(request.config, [
      { key: "cfg:db", value: '{"password":"p\\u003cw","port":5432}', secret: true },
      { key: "cfg:num", value: "5", secret: true },
      { key: "cfg:token", value: "hunter2", secret: true },
    ]);
    deepEqual(request.secrets, ["hunter2", "p<w", "5"]);
    deepEqual(notes, ["No policy pack was named, so nothing was enforced."]);
  });

  it("does not show a secret of the wrong type", () => {
    deepEqual(problems(`${project}config: {num: {type: boolean}}`, salt + sealedStack, [], passphrase), [
      "Pulumi.dev.yaml:5: 'num' is [secret]; expected boolean: " +
        "set it with 'pulumi config set num VALUE --stack dev', or here with --config num=VALUE",
    ]);
  });

  it("refuses a wrong passphrase", () => {
    deepEqual(problems(project, salt + sealedStack, [], { PULUMI_CONFIG_PASSPHRASE: "wrong" }), [
      "Pulumi.dev.yaml: the secrets cannot be opened: the passphrase is wrong",
    ]);
  });

  it("puts a placeholder where secrets cannot be opened, keeps them secret, and says so", () => {
    const { request, notes } = load(project, sealedStack);
    deepEqual(request.config, [
      { key: "cfg:db", value: '{"password":"[secret not available offline]","port":5432}', secret: true },
      { key: "cfg:num", value: "[secret not available offline]", secret: true },
      { key: "cfg:token", value: "[secret not available offline]", secret: true },
    ]);
    deepEqual(notes, [
      "The program sees '[secret not available offline]' in place of cfg:db, cfg:num, cfg:token: only the Pulumi service " +
        "can open Pulumi.dev.yaml's secrets. Give values with --secret-config KEY=VALUE.",
      "No policy pack was named, so nothing was enforced.",
    ]);
  });

  it("says why secrets cannot be opened", () => {
    const reason = (stack: string) =>
      /: (only .*|PULUMI.*)\. Give/.exec(load(project, stack).notes[0] ?? "")?.[1];
    equal(reason(sealedStack), "only the Pulumi service can open Pulumi.dev.yaml's secrets");
    equal(
      reason(`secretsprovider: awskms://alias/x\n${sealedStack}`),
      "only awskms://alias/x can open Pulumi.dev.yaml's secrets",
    );
    equal(
      reason(salt + sealedStack),
      "PULUMI_CONFIG_PASSPHRASE and PULUMI_CONFIG_PASSPHRASE_FILE are not set",
    );
  });

  it("keeps secret every text in a structure that the command line gives", () => {
    const { request } = load(project, "", [
      "--config-path",
      "--secret-config",
      "db.user=alice",
      "--secret-config",
      "db.port=5",
      "-c",
      "open.zone=a",
    ]);
    deepEqual(request.secrets, ["alice"]);
  });

  it("keeps secret what the command line gives for a secret key", () => {
    const yaml = `${project}config: {declared: {type: string, secret: true}}\n`;
    const argv = [
      "-c",
      "declared=one",
      "-c",
      "token=two",
      "--secret-config",
      "more=three",
      "-c",
      "open=four",
    ];
    const { request } = load(yaml, sealedStack, [...argv, "-c", "db=x", "-c", "num=5"]);
    deepEqual(request.config, [
      { key: "cfg:db", value: "x", secret: true },
      { key: "cfg:declared", value: "one", secret: true },
      { key: "cfg:more", value: "three", secret: true },
      { key: "cfg:num", value: "5", secret: true },
      { key: "cfg:open", value: "four", secret: false },
      { key: "cfg:token", value: "two", secret: true },
    ]);
    deepEqual(request.secrets, ["two", "x", "5", "one", "three"]);
  });

  it("reports every missing, mistyped and exposed value at once", () => {
    const yaml = `${project}config:
  domain: {type: string, description: The site's domain}
  size: {type: integer}
  flag: {type: boolean}
  zones: {type: array, items: {type: integer}}
  map: {type: object}
  token: {type: string, secret: true}
  key: {type: integer, secret: true}
  late: {type: string, secret: true}
`;
    const stack = `config:
  size: many
  flag: 1
  zones: [1, a]
  map: text
  token: plain
  key: {secure: AAAA}
  pulumi:tags: [a]
`;
    const how = (key: string) =>
      `set it with 'pulumi config set ${key} VALUE --stack dev', or here with --config ${key}=VALUE`;
    const howSecret = (key: string) =>
      how(key).replace("set token", "set --secret token").replace("set late", "set --secret late");
    deepEqual(problems(yaml, stack), [
      `Pulumi.yaml:4: 'domain' (The site's domain) has no value in Pulumi.dev.yaml; expected string: ${how("domain")}`,
      `Pulumi.yaml:11: 'late' has no value in Pulumi.dev.yaml; expected string: ${howSecret("late")}`,
      `Pulumi.dev.yaml:3: 'flag' is "1"; expected boolean: ${how("flag")}`,
      "Pulumi.dev.yaml:7: 'key' is a sealed secret; give integer with --config key=VALUE",
      `Pulumi.dev.yaml:5: 'map' is "text"; expected object: ${how("map")}`,
      `Pulumi.dev.yaml:2: 'size' is "many"; expected integer: ${how("size")}`,
      `Pulumi.dev.yaml:6: 'token' is declared secret and stands in plain text; ${howSecret("token")}`,
      `Pulumi.dev.yaml:4: 'zones' is "[1,\\"a\\"]"; expected array<integer>: ${how("zones")}`,
      "Pulumi.dev.yaml:8: 'pulumi:tags' must be a map of text to text",
    ]);
  });

  it("reports malformed keys and values at once", () => {
    deepEqual(
      problems(project, "config:\n  a:b:c: 1\n  x: .inf\n", [
        "-c",
        "novalue",
        "-c",
        "=x",
        "--secret-config",
        "a:b:c=hidden",
      ]),
      [
        "--config 'novalue': expected key=value, with the key as name or namespace:name",
        "--config '=x': expected key=value, with the key as name or namespace:name",
        "--secret-config 'a:b:c': expected key=value, with the key as name or namespace:name",
        "Pulumi.dev.yaml:2: 'a:b:c' is not a configuration key; expected name or namespace:name",
        "Pulumi.dev.yaml:3: 'x': Infinity is not a number that configuration can hold",
      ],
    );
  });

  it("notes keys of the stack's file that do not exist, at any depth, and goes on as the CLI does, which drops them without a word", () => {
    const stack = [
      "confg: {}",
      "aws:region: eu-west-1",
      "encryptionSalt: v1",
      "environment: {import: [acme/dev], mine: 1}",
      "resources: {}",
      "config: {anything: {goes: here}}",
    ];
    deepEqual(load(project, stack.join("\n")).notes, [
      "Pulumi.dev.yaml:1: 'confg' does not exist; did you mean 'config'?",
      "Pulumi.dev.yaml:2: 'aws:region' does not exist: configuration stands under 'config'",
      "Pulumi.dev.yaml:3: 'encryptionSalt' does not exist; did you mean 'encryptionsalt'?",
      "Pulumi.dev.yaml:4: 'environment.import' does not exist; did you mean 'imports'?",
      "Pulumi.dev.yaml:5: 'resources' does not exist; expected config, environment, secretsprovider, encryptedkey, encryptionsalt",
      "Pulumi.dev.yaml takes configuration from Pulumi ESC, which cannot be read offline.",
      "No policy pack was named, so nothing was enforced.",
    ]);
  });

  it("notes what the CLI would do otherwise, and a key that is not declared", () => {
    const yaml = `${project}config: {domain: {type: string, default: a.b}}\n`;
    const stack =
      "environment: [acme/dev]\nconfig:\n  empty:\n  domains: b.c\n  mine: 1\n  other:domains: 1\n";
    deepEqual(load(yaml, stack, ["-c", "domian=x", "-c", "size=1"]).notes, [
      "Pulumi.dev.yaml takes configuration from Pulumi ESC, which cannot be read offline.",
      "Pulumi.dev.yaml:3: 'cfg:empty' has no value and is read as empty text.",
      "Pulumi.dev.yaml:4: Pulumi.yaml does not declare 'domains'; did you mean 'domain'?",
      "--config: Pulumi.yaml does not declare 'domian'; did you mean 'domain'?",
      "--config: Pulumi.yaml does not declare 'size'; expected domain",
      "No policy pack was named, so nothing was enforced.",
    ]);
  });
});
