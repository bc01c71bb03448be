import { callRoute } from "./call-route.js";
import { loadConfiguration } from "./load-configuration.js";
import { routeForm } from "./route-form.js";
import { Session } from "./session.js";
import { finishSignIn, leaveSignIn, startSignIn } from "./sign-in.js";

const element = (id) => document.getElementById(id);

let session;

function show() {
  element("user").textContent =
    session === undefined
      ? "Not signed in."
      : `Signed in as ${session.user}, until ${session.expiresAt.toLocaleTimeString()} unless refreshed.`;
  element("sign-in").hidden = session !== undefined;
  element("refresh").hidden = session === undefined;
  element("sign-out").hidden = session === undefined;
}

function tell(problem) {
  element("problem").textContent = problem instanceof Error ? problem.message : problem;
  element("problem").hidden = problem === "";
}

/** Runs what a person asked for, and tells what went wrong with it. */
function onClick(id, action) {
  element(id).addEventListener("click", async () => {
    tell("");
    try {
      await action();
    } catch (error) {
      tell(error);
    }
    show();
  });
}

async function signOut(configuration) {
  const ending = session;
  session = undefined;
  // The page forgets the tokens whatever Cognito answers.
  await ending.revoke().catch(() => undefined);
  leaveSignIn(configuration);
}

async function refresh() {
  try {
    await session.refresh();
  } catch (error) {
    session = undefined;
    throw new Error(`${error.message} Sign in again.`, { cause: error });
  }
}

async function start() {
  const configuration = await loadConfiguration();
  onClick("sign-in", () => startSignIn(configuration));
  onClick("refresh", refresh);
  onClick("sign-out", () => signOut(configuration));
  for (const { path, methods } of configuration.apiRoutes) {
    for (const method of methods) {
      const call = (isOwn, input) => callRoute(configuration, isOwn ? session : undefined, input);
      element("routes").append(routeForm({ path, method }, call));
    }
  }
  const tokens = await finishSignIn(configuration);
  if (tokens !== undefined) session = new Session(configuration, tokens);
}

try {
  await start();
} catch (error) {
  tell(error);
}
show();
