import { deepEqual } from "node:assert/strict";
import type { Page } from "playwright-core";
import { recordStack, type Recording } from "../stack/record-stack";
import type { RecordedStack } from "../stack/recorded-stack";
import { Cloud } from "../stand-in/cloud";
import { Visitor } from "./visitor";

/** What differs from the stack as it is recorded. */
export interface Differing {
  /** What the site's `config.json` says otherwise. */
  readonly configuration?: object;
  readonly change?: (stack: RecordedStack) => RecordedStack;
}

/** Host of somebody else's page. */
export const foreignHost = "evil.example.net";

/** A cloud that is there while the tests of a suite run. */
export class CloudInUse {
  /** What was asked of somebody else's host. */
  readonly foreignRequests: string[] = [];
  #cloud: Cloud | undefined;
  #visitor: Visitor | undefined;

  get cloud(): Cloud {
    if (this.#cloud === undefined) throw new Error("The cloud is there while tests run, and not before.");
    return this.#cloud;
  }

  async start(stack: RecordedStack, configuration: object | undefined): Promise<void> {
    this.#cloud = await Cloud.start(stack, configuration);
    await this.#cloud.addForeignSite(foreignHost, ({ method, path }) => {
      this.foreignRequests.push(`${method} ${path}`);
      const headers = { "Content-Type": "text/html", "Access-Control-Allow-Origin": "*" };
      return { status: 200, headers, body: "<!doctype html><title>Somebody else's page</title>" };
    });
  }

  /** Opens an address in a real browser, which starts with the first. */
  async open(address: string): Promise<Page> {
    this.#visitor ??= await Visitor.arrive(this.cloud);
    return this.#visitor.open(address);
  }

  async stop(): Promise<void> {
    await this.#visitor?.leave();
    await this.#cloud?.stop();
  }
}

/** Gives the tests of a suite a cloud with the stack, and a page of somebody else's. */
export function useCloud(
  recording: Recording,
  { configuration, change = (stack) => stack }: Differing = {},
): CloudInUse {
  const there = new CloudInUse();
  before(async () => {
    await there.start(change(recordStack(recording)), configuration);
  });
  after(async () => {
    await there.stop();
  });
  afterEach(() => {
    deepEqual(there.cloud.problems, []);
  });
  return there;
}
