import type { SecurityProperty } from "../security-property";

/** Properties of the API that is deployed being the one that the program describes. */
export const apiDeployment: readonly SecurityProperty[] = [
  {
    property: "A change of the API makes a new deployment.",
    mutations: [
      {
        file: "infra/api/secure-api.ts",
        remove: "triggers: { snapshot: snapshot.hash() }",
        replaceBy: "triggers: {}",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API deploys again when a route changes",
    },
  },
  {
    property: "Every input of every part of the API counts as a change of it.",
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
    property: "The API is not deployed before all of its parts are there, authorization included.",
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
];
