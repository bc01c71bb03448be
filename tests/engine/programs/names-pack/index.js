const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("names", {
  policies: [
    {
      name: "no-legacy-names",
      description: "No resource is called legacy.",
      severity: "low",
      enforcementLevel: "advisory",
      validateResource: (args, report) => {
        if (args.name.startsWith("legacy")) report(`${args.name} says legacy.`);
      },
    },
    {
      name: "few-resources",
      description: "A stack has few resources.",
      severity: "medium",
      enforcementLevel: "advisory",
      validateStack: (args, report) => {
        if (args.resources.length > 2) report(`There are ${args.resources.length}.`);
      },
    },
  ],
});
