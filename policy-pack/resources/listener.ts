import { each } from "../kit/input/each";
import { every } from "../kit/input/every";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** What a listener or one of its rules does with a request: one action, or one after the other. */
export class ListenerActions {
  constructor(
    private readonly place: Input,
    private readonly names: ActionNames,
  ) {}

  /** Where the actions stand. */
  get path(): string {
    return this.place.path;
  }

  /** Whether every one of them sends the client to HTTPS. `#{protocol}`, the default, keeps the scheme. */
  allRedirectToHttps(): boolean {
    const actions = this.place.items();
    return (
      actions.length > 0 &&
      every(
        actions,
        (action) => action.read(this.names.redirect).read("protocol").text()?.toUpperCase() === "HTTPS",
      )
    );
  }

  /** Whether every one of them is a redirect, wherever it leads. */
  allRedirect(): boolean {
    const actions = this.place.items();
    return actions.length > 0 && every(actions, (action) => action.read(this.names.redirect).isSet());
  }

  /** Applies a check to where each redirect says its protocol and its port; places without value for any other action. */
  *eachRedirect(check: (protocol: Input, port: Input) => Findings): Findings {
    yield* each(this.place.items(), (action) => {
      const redirect = action.read(this.names.redirect);
      return check(redirect.read("protocol"), redirect.read("port"));
    });
  }

  /** Applies a check to each address by which an action learns who a caller is. */
  *eachIssuerAddress(check: (address: Input) => Findings): Findings {
    yield* each(this.place.items(), (action) =>
      each(Object.entries(this.names.issuers), ([issuer, addresses]) =>
        each(addresses, (address) => check(action.read(issuer).read(address))),
      ),
    );
  }

  /** Applies a check to where each action says what becomes of a request without a session; most have no such place. */
  *eachUnauthenticatedRequest(check: (onUnauthenticatedRequest: Input) => Findings): Findings {
    yield* each(this.place.items(), (action) =>
      each(this.names.authentications, (name) => check(action.read(name).read("onUnauthenticatedRequest"))),
    );
  }
}

/** Where an action says where it redirects to, what it asks a caller to be, and by whose word. */
export interface ActionNames {
  readonly redirect: string;
  readonly authentications: readonly string[];
  /** Where it names an issuer, with the addresses there. */
  readonly issuers: Readonly<Record<string, readonly string[]>>;
}

const oidc = ["issuer", "authorizationEndpoint", "tokenEndpoint", "userInfoEndpoint"];
const jwt = ["issuer", "jwksEndpoint"];

/** The names of the provider aws. */
export const actionNames: ActionNames = {
  redirect: "redirect",
  authentications: ["authenticateCognito", "authenticateOidc"],
  issuers: { authenticateOidc: oidc, jwtValidation: jwt },
};

/** The names of the provider aws-native. */
export const nativeActionNames: ActionNames = {
  redirect: "redirectConfig",
  authentications: ["authenticateCognitoConfig", "authenticateOidcConfig"],
  issuers: { authenticateOidcConfig: oidc, jwtValidationConfig: jwt },
};

/** A listener of an application, network or gateway load balancer. */
export class Listener {
  readonly protocol: Input;
  readonly port: Input;
  readonly sslPolicy: Input;
  readonly actions: ListenerActions;

  constructor(
    readonly inputs: Input,
    names: ActionNames,
  ) {
    this.protocol = inputs.read("protocol");
    this.port = inputs.read("port");
    this.sslPolicy = inputs.read("sslPolicy");
    this.actions = new ListenerActions(inputs.read("defaultActions"), names);
  }

  /**
   * The protocol in capitals. A listener that names none is HTTP on an application load balancer, whose listeners
   * all have a port; a gateway load balancer's have neither.
   */
  kind(): string | undefined {
    const protocol = this.protocol.text()?.toUpperCase();
    return protocol ?? (this.port.isSet() ? "HTTP" : undefined);
  }
}

/** Listeners of application, network and gateway load balancers. */
export const listener = resource<Listener>({
  ...under(
    [
      "aws:lb/listener:Listener",
      "aws:alb/listener:Listener",
      "aws:elasticloadbalancingv2/listener:Listener",
      "aws:applicationloadbalancing/listener:Listener",
    ],
    (inputs) => new Listener(inputs, actionNames),
  ),
  "aws-native:elasticloadbalancingv2:Listener": (inputs) => new Listener(inputs, nativeActionNames),
});
