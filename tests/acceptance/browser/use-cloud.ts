import { deepEqual } from "node:assert/strict";
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

/** Gives the tests of a suite a cloud with the stack, a page of somebody else's, and a visitor with a browser. */
export function useCloud(
  recording: Recording,
  { configuration, change = (stack) => stack }: Differing = {},
): { readonly visitor: Visitor; readonly foreignRequests: string[] } {
  const foreignRequests: string[] = [];
  let cloud: Cloud | undefined;
  let visitor: Visitor | undefined;
  before(async () => {
    cloud = await Cloud.start(change(await recordStack(recording)), configuration);
    await cloud.addForeignSite(foreignHost, ({ method, path }) => {
      foreignRequests.push(`${method} ${path}`);
      const headers = { "Content-Type": "text/html", "Access-Control-Allow-Origin": "*" };
      return { status: 200, headers, body: "<!doctype html><title>Somebody else's page</title>" };
    });
    visitor = await Visitor.arrive(cloud);
  });
  after(async () => {
    await visitor?.leave();
    await cloud?.stop();
  });
  afterEach(() => {
    deepEqual(cloud?.problems, []);
  });
  return {
    get visitor() {
      if (visitor === undefined) throw new Error("The visitor arrives before the tests, and not earlier.");
      return visitor;
    },
    foreignRequests,
  };
}
