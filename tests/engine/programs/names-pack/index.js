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
      name: "internals",
      description: "What the engine keeps of a provider stands in its profile.",
      enforcementLevel: "remediate",
      remediateResource: (args) => {
        if (args.props.__internal === undefined) return undefined;
        args.props.profile = JSON.stringify(args.props.__internal);
        return args.props;
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
