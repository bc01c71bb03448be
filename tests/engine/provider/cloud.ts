import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A resource that exists while one command runs. */
export interface LiveResource {
  readonly urn: string;
  readonly id: string;
  readonly arn: string | undefined;
  readonly inputs: unknown;
}

/**
 * What exists while one command of the CLI runs, shared by the provider processes of that command (one a provider
 * configuration). Filled from the engine's state before the command and thrown away after it: nothing survives here.
 */
export class Cloud {
  private readonly resources: string;
  private readonly claims: string;

  constructor(folder: string) {
    this.resources = join(folder, "resources");
    this.claims = join(folder, "claims");
    mkdirSync(this.resources, { recursive: true });
    mkdirSync(this.claims, { recursive: true });
  }

  /** The URN that has `uniqueKey` already, or undefined after giving it to `resource`. */
  claim(uniqueKey: string, urn: string): string | undefined {
    const file = join(this.claims, digest(uniqueKey));
    try {
      writeFileSync(file, urn, { flag: "wx" });
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      return readFileSync(file, "utf8");
    }
  }

  release(uniqueKey: string): void {
    rmSync(join(this.claims, digest(uniqueKey)), { force: true });
  }

  put(resource: LiveResource): void {
    const file = this.fileOf(resource);
    const draft = join(this.claims, `${digest(file)}.${process.pid}`);
    writeFileSync(draft, JSON.stringify(resource));
    renameSync(draft, file);
  }

  remove(resource: Pick<LiveResource, "urn" | "id">): void {
    rmSync(this.fileOf(resource), { force: true });
  }

  /** URNs of the resources whose inputs hold the id or the ARN that AWS gave to `resource`. */
  referrersOf(resource: LiveResource): string[] {
    // What the program chose itself (a name, the ARN of what the resource is attached to) names other things as well.
    const chosen = new Set(stringsIn(resource.inputs));
    const id = resource.id.length >= 8 && !chosen.has(resource.id) ? resource.id : undefined;
    const arn = resource.arn !== undefined && !chosen.has(resource.arn) ? resource.arn : undefined;
    const refers = (text: string): boolean => text === id || (arn !== undefined && mentions(text, arn));
    return this.all()
      .filter((other) => other.urn !== resource.urn || other.id !== resource.id)
      .filter((other) => stringsIn(other.inputs).some(refers))
      .map((other) => other.urn);
  }

  private all(): LiveResource[] {
    return readdirSync(this.resources).flatMap((file) => {
      try {
        return [JSON.parse(readFileSync(join(this.resources, file), "utf8")) as LiveResource];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
        return [];
      }
    });
  }

  private fileOf(resource: Pick<LiveResource, "urn" | "id">): string {
    return join(this.resources, digest(`${resource.urn} ${resource.id}`));
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Whether `text` holds exactly this ARN, and not a longer one. */
function mentions(text: string, arn: string): boolean {
  const at = text.indexOf(arn);
  return at !== -1 && !/[\w/-]/.test(text.charAt(at + arn.length));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
