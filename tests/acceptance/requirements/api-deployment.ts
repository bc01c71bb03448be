import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on the API that is deployed being the one that the program describes. */
export const apiDeployment: readonly Requirement[] = [
  {
    scenario: scenarios.authentication,
    protection: "A change of the API makes a new deployment.",
    mutations: [
      {
        file: "infra/api/secure-api.ts",
        remove: "triggers: { snapshot: snapshot.hash() }",
        replaceBy: "triggers: {}",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API deploys again when a removed route is another",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "Every input of every part of the API counts as a change of it.",
    mutations: [
      {
        file: "infra/api/deployment-snapshot.ts",
        remove: "this.inputs.push([`${resourceClass.name} ${name}`, args]);",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/deployment-snapshot.test.ts",
      title: "deployment snapshot has another hash when an input changes",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "The API is not deployed before all of its parts are there, authorization included.",
    mutations: [
      {
        file: "infra/api/secure-api.ts",
        remove: "dependsOn: [...snapshot.parts]",
        replaceBy: "dependsOn: []",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API deploys after everything that a deployment freezes is there",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "A method that is taken out of the settings answers nothing after one update.",
    mutations: [
      {
        file: "infra/api/resource-policy.ts",
        remove: '{ Sid: "ConfiguredMethodsOnly", ...deny, NotResource: configured.map(ofAnyApi) },',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API refuses, after one update, a method that was taken out of its routes",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "A path that is taken out is not reached by an address that ends as a route's does.",
    mutations: [
      {
        file: "infra/api/resource-policy.ts",
        remove: "ofAnyApi(`${stageName}/*/${stageName}/${method}/*`)",
        replaceBy: 'ofAnyApi("none/" + method)',
      },
    ],
    test: {
      file: "tests/infra/api/resource-policy.test.ts",
      title: "api resource policy refuses a greedy path that was taken out and that ends as a route does",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "What the policy cannot close is said, with the command that does.",
    mutations: [
      {
        file: "infra/api/secure-api.ts",
        remove: "tellOfCoveredPaths(coveringPaths(routes), deployment);",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API says which paths a removed route may still answer at, and the command that mends it",
    },
  },
];
