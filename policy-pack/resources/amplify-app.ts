import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import { firstSet } from "../kit/input/first-set";
import type { Input } from "../kit/input/input";
import { some } from "../kit/input/some";
import { resource, under } from "../kit/policy/resource";

/** The custom headers of one application: a list of blocks, each with a pattern and its headers. */
export class HeaderBlocks {
  constructor(private readonly owner: Input) {}

  /** Where the blocks stand: most build settings have them beside the phases of the front end. */
  get place(): Input {
    return firstSet(this.owner.read("customHeaders"), () => this.owner.read("frontend.customHeaders"));
  }

  /** Applies a check to every header of every block. */
  *eachHeader(check: (name: Input, value: Input) => Findings): Findings {
    yield* each(this.place.items(), (block) =>
      each(block.read("headers").items(), (header) => check(header.read("key"), header.read("value"))),
    );
  }

  /** Whether a header of that name is in a block whose pattern is one of these. */
  sets(header: string, patterns: readonly string[]): boolean {
    return some(
      this.place.items(),
      (block) =>
        patterns.includes(block.read("pattern").textOrEmpty()) &&
        some(
          block.read("headers").items(),
          (entry) => entry.read("key").text()?.toLowerCase() === header.toLowerCase(),
        ),
    );
  }
}

/** Variables that a site's build reads. */
export interface SiteVariables {
  /** Applies a check to each: its name, and where its value stands. */
  each(check: (name: string, value: Input) => Findings): Findings;
}

/** Variables of sites, for all branches or for one: an object in one provider, a list in the other. */
export const siteVariables = resource<SiteVariables>(
  under(
    [
      "aws:amplify/app:App",
      "aws:amplify/branch:Branch",
      "aws-native:amplify:App",
      "aws-native:amplify:Branch",
    ],
    (inputs: Input) => ({ each: (check) => eachVariable(inputs.read("environmentVariables"), check) }),
  ),
);

/** A site of Amplify Hosting. */
export class AmplifyApp {
  readonly customHeaders: Input;
  readonly customRules: Input;
  readonly platform: Input;

  constructor(readonly inputs: Input) {
    this.customHeaders = inputs.read("customHeaders");
    this.customRules = inputs.read("customRules");
    this.platform = inputs.read("platform");
  }

  /**
   * Applies a check to the headers of every application; a repository may hold several. They stand in the property for
   * them, or in the build settings, as they did in older apps.
   * https://docs.aws.amazon.com/amplify/latest/userguide/migrate-custom-headers.html
   */
  *eachApplication(check: (blocks: HeaderBlocks) => Findings): Findings {
    const inProperty = () => applicationsOf(this.customHeaders.document());
    const inBuild = () => (this.inBuild().length > 0 ? this.inBuild() : inProperty());
    const places = this.customHeaders.isSet() ? [inProperty, () => this.inBuild()] : [inBuild];
    yield* each(places, (owners) => each(owners(), (owner) => check(new HeaderBlocks(owner))));
  }

  /** The applications of build settings that speak of headers; most have no word of them. */
  private inBuild(): readonly Input[] {
    const settings = this.inputs.read("buildSpec");
    if (settings.text()?.includes("customHeaders") !== true) return [];
    return applicationsOf(settings.document());
  }
}

function applicationsOf(document: Input): readonly Input[] {
  const applications = document.read("applications").items();
  return applications.length > 0 ? applications : [document];
}

/** Sites of Amplify Hosting. */
export const amplifyApp = resource<AmplifyApp>(
  under(["aws:amplify/app:App", "aws-native:amplify:App"], (inputs) => new AmplifyApp(inputs)),
);

function* eachVariable(all: Input, check: (name: string, value: Input) => Findings): Findings {
  if (all.isList()) {
    yield* each(all.items(), (entry) => check(entry.read("name").textOrEmpty(), entry.read("value")));
  } else {
    yield* each(all.entries(), ([name, value]) => check(name, value));
  }
}
