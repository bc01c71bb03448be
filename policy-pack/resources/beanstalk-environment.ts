import type { Input } from "../kit/input/input";
import { Undecided } from "../kit/input/undecided";
import { resource } from "../kit/policy/resource";

/** One option of an environment. */
export interface BeanstalkOption {
  readonly namespace: string;
  readonly name: string;
  readonly value: Input;
}

/** An environment of Elastic Beanstalk, or a template of one. */
export class BeanstalkEnvironment {
  constructor(
    readonly settings: Input,
    private readonly optionName: string,
    /** Whether what is not said here is Elastic Beanstalk's own choice. */
    readonly isWhole: () => boolean,
  ) {}

  /** The options whose namespace and name are known, and the open questions of the others. */
  options(): { readonly known: readonly BeanstalkOption[]; readonly open: readonly Undecided[] } {
    const known: BeanstalkOption[] = [];
    const open: Undecided[] = [];
    for (const item of this.settings.items()) {
      try {
        const namespace = item.read("namespace").text()?.toLowerCase();
        const name = item.read(this.optionName).text()?.toLowerCase();
        if (namespace !== undefined && name !== undefined)
          known.push({ namespace, name, value: item.read("value") });
      } catch (error) {
        if (!(error instanceof Undecided)) throw error;
        open.push(error);
      }
    }
    return { known, open };
  }
}

/** Environments and templates of Elastic Beanstalk. */
export const beanstalkEnvironment = resource<BeanstalkEnvironment>({
  "aws:elasticbeanstalk/environment:Environment": (inputs) =>
    new BeanstalkEnvironment(
      inputs.read("settings"),
      "name",
      () => !inputs.read("templateName").isSet() && inputs.read("tier").text()?.toLowerCase() !== "worker",
    ),
  "aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate": (inputs) =>
    new BeanstalkEnvironment(inputs.read("settings"), "name", () => false),
  "aws-native:elasticbeanstalk:Environment": (inputs) =>
    new BeanstalkEnvironment(
      inputs.read("optionSettings"),
      "optionName",
      () =>
        !inputs.read("templateName").isSet() && inputs.read("tier.name").text()?.toLowerCase() !== "worker",
    ),
  "aws-native:elasticbeanstalk:ConfigurationTemplate": (inputs) =>
    new BeanstalkEnvironment(inputs.read("optionSettings"), "optionName", () => false),
});
