/** Stands in an example where a secret belongs, which no command line shows. */
export const secretExample = Symbol("secret");

/** The command that sets a key to a value; with a path where the key has one, or the value has parts. */
export function setCommand(key: string, value: unknown, stack: string): string {
  const leaves = leavesOf(key, value);
  const plain = leaves.filter(([, leaf]) => leaf !== secretExample);
  const secrets = leaves
    .filter(([, leaf]) => leaf === secretExample)
    .map(([at]) => setSecretCommand(at, stack));
  return [...setAll(plain, stack), ...secrets].join(" && ");
}

/** The command that asks for a secret and stores it encrypted. */
export function setSecretCommand(key: string, stack: string): string {
  return `pulumi config set --secret ${pathOption(key)}${quoted(key)} --stack ${stack}`;
}

/** The command that takes a key out. */
export function removeCommand(key: string, stack: string): string {
  return `pulumi config rm ${pathOption(key)}${quoted(key)} --stack ${stack}`;
}

function setAll(leaves: readonly [key: string, value: unknown][], stack: string): string[] {
  const [only, ...others] = leaves;
  if (only === undefined) return [];
  if (others.length === 0) {
    const [key, value] = only;
    return [`pulumi config set ${pathOption(key)}${quoted(key)} ${quoted(String(value))} --stack ${stack}`];
  }
  const pairs = leaves.map(([key, value]) => `--plaintext ${quoted(`${key}=${String(value)}`)}`);
  return [`pulumi config set-all --path ${pairs.join(" ")} --stack ${stack}`];
}

function leavesOf(key: string, value: unknown): [key: string, value: unknown][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(`${key}[${index}]`, item));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([field, part]) => leavesOf(`${key}.${field}`, part));
  }
  return [[key, value]];
}

function pathOption(key: string): string {
  return /[[.]/.test(key) ? "--path " : "";
}

function quoted(text: string): string {
  return /^[\w.:/@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
