import { criteria } from "../criteria";
import type { Context } from "../context";
import {
  framingProblem,
  policyProblems,
  readPolicies,
  type PolicyProblem,
  type PolicyPromise,
} from "../judges/content-security-policy";
import { isFirewallAnswer } from "../judges/firewall-answer";
import { permissionsPolicyProblem } from "../judges/permissions-policy";
import { referrerPolicyProblem } from "../judges/referrer-policy";
import { hstsProblems } from "../judges/strict-transport-security";
import { describeReply, linesOf, type Answer } from "../network/answer";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import { isDocument, sitePages, type SitePage } from "../site-pages";
import { originOf, type Endpoint } from "../targets/endpoint";
import type { Targets } from "../targets/targets";

interface HeaderQuestion {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly headers: readonly string[];
  /** Whether only documents need it: a script or a picture runs under the policy of its page. */
  readonly ofDocuments: boolean;
  readonly problemsOf: (answer: Answer, targets: Targets) => readonly PolicyProblem[];
}

const failing = (problem: string | undefined): PolicyProblem[] =>
  problem === undefined ? [] : [{ verdict: "fail", problem }];
const single = (problem: PolicyProblem | undefined): PolicyProblem[] =>
  problem === undefined ? [] : [problem];

const questions: readonly HeaderQuestion[] = [
  {
    id: "headers-csp",
    title: "Content-Security-Policy",
    description:
      "Every document has an enforced Content-Security-Policy that runs the site's own code alone and lets it talk to the stack's hosts alone.",
    headers: ["content-security-policy", "content-security-policy-report-only"],
    ofDocuments: true,
    problemsOf: (answer, targets) => {
      const policies = readPolicies(linesOf(answer, "content-security-policy"));
      if (policies.length === 0) return failing(withoutPolicy(answer));
      return policyProblems(policies, promiseOf(targets));
    },
  },
  {
    id: "headers-hsts",
    title: "Strict-Transport-Security on every answer",
    description: "Pages, deep links, missing pages and files carry Strict-Transport-Security, on both hosts.",
    headers: ["strict-transport-security"],
    ofDocuments: false,
    problemsOf: (answer) => hstsProblems(linesOf(answer, "strict-transport-security")).flatMap(failing),
  },
  {
    id: "headers-nosniff",
    title: "X-Content-Type-Options",
    description: "Every answer of the site says nosniff.",
    headers: ["x-content-type-options"],
    ofDocuments: false,
    problemsOf: (answer) => {
      const lines = linesOf(answer, "x-content-type-options");
      // Browsers take the first value alone: https://fetch.spec.whatwg.org/#x-content-type-options-header
      const [first = ""] = lines.join(",").split(",");
      if (first.trim().toLowerCase() === "nosniff") return [];
      return failing(
        lines.length === 0
          ? "there is no X-Content-Type-Options"
          : `X-Content-Type-Options is '${lines.join(", ")}', where only nosniff means anything`,
      );
    },
  },
  {
    id: "headers-referrer-policy",
    title: "Referrer-Policy",
    description: "Documents tell other sites nothing but their origin, and that over https alone.",
    headers: ["referrer-policy"],
    ofDocuments: true,
    problemsOf: (answer) => failing(referrerPolicyProblem(linesOf(answer, "referrer-policy"))),
  },
  {
    id: "headers-permissions-policy",
    title: "Permissions-Policy",
    description: "Documents give up camera, microphone and position.",
    headers: ["permissions-policy"],
    ofDocuments: true,
    problemsOf: (answer) => single(permissionsPolicyProblem(linesOf(answer, "permissions-policy"))),
  },
  {
    id: "headers-framing",
    title: "Framing",
    description: "No foreign page can frame a document.",
    headers: ["content-security-policy", "x-frame-options"],
    ofDocuments: true,
    problemsOf: (answer, targets) =>
      single(
        framingProblem(
          readPolicies(linesOf(answer, "content-security-policy")),
          linesOf(answer, "x-frame-options"),
          promiseOf(targets).own,
        ),
      ),
  },
];

/** What the headers of the site's answers are held to. */
export const siteHeaderProbes: readonly Probe[] = questions.map((question) => ({
  rule: ruleOf({
    id: question.id,
    title: question.title,
    description: question.description,
    area: "headers",
    severity: "high",
    remediation:
      "Set it in customHeaders of the Amplify app for the pattern **, rewrite paths of the single page with status 200 (Amplify drops the headers from its 404 fallback), and deploy the branch again. A customHttp.yml in what is deployed overrides customHeaders.",
    criterion: criteria.https,
  }),
  ask: async (context) => {
    if (context.targets.site === undefined && context.targets.siteDefault === undefined)
      return [notAsked("site", "The outputs name no site; give --site-url.")];
    const pages = await sitePages(context);
    return pages.map((page) => judge(context, question, page, isRefusedFrontPage(pages, page.endpoint)));
  },
}));

const refusals: ReadonlySet<number> = new Set([401, 403, 429]);

/** Who is refused the front page, as by a password or a block of countries, sees no page of the site at all. */
function isRefusedFrontPage(pages: readonly SitePage[], endpoint: Endpoint): boolean {
  const front = pages.find(
    (page) => page.kind === "page" && page.endpoint === endpoint && page.address === undefined,
  );
  return front?.reply.kind === "answer" && refusals.has(front.reply.status);
}

function judge({ targets }: Context, question: HeaderQuestion, page: SitePage, isShut: boolean): Finding {
  const { kind, endpoint, path, reply, address } = page;
  const place = { endpoint, path, address };
  if (reply.kind === "none") return found("undecided", place, `The ${kind} gave no answer: ${reply.reason}.`);
  const evidence = [
    describeReply(reply),
    ...question.headers.flatMap((name) => linesOf(reply, name).map((line) => `${name}: ${line}`)),
  ];
  if (reply.status >= 300 && reply.status < 400)
    return found("skipped", place, `The ${kind} is a redirect, to which Amplify adds no headers.`, evidence);
  const isRefused = (isShut || kind === "page" || kind === "deep link") && refusals.has(reply.status);
  if (reply.status >= 500 || isRefused || isFirewallAnswer(reply))
    return found(
      "undecided",
      place,
      `The ${kind} was not answered by the site (HTTP ${reply.status}).`,
      evidence,
    );
  if (question.ofDocuments && !isDocument(reply))
    return found("notApplicable", place, `The ${kind} is no document.`, evidence);
  const problems = question.problemsOf(reply, targets);
  const worst = problems.find(({ verdict }) => verdict === "fail") ?? problems[0];
  if (worst === undefined)
    return found("pass", place, `${question.title} of the ${kind} is as it should be.`, evidence);
  const said = problems.filter(({ verdict }) => verdict === worst.verdict).map(({ problem }) => problem);
  return found(worst.verdict, place, `On the ${kind}: ${[...new Set(said)].join("; ")}.`, evidence);
}

function withoutPolicy(answer: Answer): string {
  if (linesOf(answer, "content-security-policy-report-only").length > 0)
    return "its policy is in report-only mode, which stops nothing";
  return /<meta[^>]+http-equiv\s*=\s*["']?content-security-policy/i.test(answer.body)
    ? "its policy is in a meta element alone, which comes late and cannot forbid framing"
    : "there is no Content-Security-Policy";
}

function promiseOf(targets: Targets): PolicyPromise {
  const { site, siteDefault, apex, signIn, api, apiDefault, region, contentSources } = targets;
  const originsOf = (endpoints: readonly (typeof site)[]) =>
    endpoints.filter((endpoint) => endpoint !== undefined).map(originOf);
  return {
    own: originsOf([site, siteDefault, apex]),
    connections: [
      ...originsOf([api, apiDefault, signIn]),
      ...(region === undefined
        ? []
        : ["cognito-idp", "cognito-identity", "cognito-idp-fips", "cognito-identity-fips"].map(
            (service) => `https://${service}.${region}.amazonaws.com`,
          )),
    ],
    isComplete: signIn !== undefined && region !== undefined,
    needed: originsOf([api]),
    tuned: contentSources,
  };
}
