import { relation } from "../relation";

/** What is asked of the stack itself, and of what it holds. */
export const stack = [
  relation([], (_, { project, stack: name, at }) => {
    if (/^(?=.{3,48}$)[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(`${project}-${name}`)) return;
    at("pulumi:stack" as "aws:region").note(
      JSON.stringify(`${project}-${name}`),
      "project and stack name that make at most 48 lower-case letters, digits and single hyphens together",
      `pulumi stack rename dev --stack ${name}`,
    );
  }),

  relation(["protect"], ({ protect }, { at, isProduction }) => {
    if (protect || !isProduction) return;
    at("protect").note("false", "true in prod", at("protect").set(true));
  }),

  relation(["repositoryToken"], ({ repositoryToken }, { at, isEncrypted }) => {
    if (repositoryToken === undefined || isEncrypted("repositoryToken")) return;
    at("repositoryToken").note("in plain text", "an encrypted value", at("repositoryToken").setSecret());
  }),

  relation(["repositoryToken", "repository"], ({ repositoryToken, repository }, { at }) => {
    if ((repositoryToken === undefined) === (repository === undefined)) return;
    const place = at("repositoryToken");
    const isMissing = repositoryToken === undefined;
    place.note(
      isMissing ? undefined : "set without a repository",
      "a token when, and only when, repository is set",
      isMissing ? place.setSecret() : place.remove(),
    );
  }),
];
