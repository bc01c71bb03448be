import { allOf } from "../kit/input/all-of";
import { anyOf } from "../kit/input/any-of";
import { every } from "../kit/input/every";
import type { Input } from "../kit/input/input";
import { some } from "../kit/input/some";
import type { ApiDocument } from "./api-document";

/** Who may call an operation of an API's definition, as the operation says it and the schemes that it names. */
export class OperationSecurity {
  constructor(
    private readonly operation: Input,
    private readonly document: ApiDocument,
  ) {}

  /** Whether it asks every caller for a signature, a token or the like; an API key is none of them. */
  isClosed(): boolean {
    return this.closes(this.operation.read("security"));
  }

  /** Whether it would, were it to take the requirements at the root of the document for its own. */
  isClosedByRoot(): boolean {
    return !this.operation.read("security").isSet() && this.closes(this.document.read("security"));
  }

  /** Whether callers may sign with credentials of AWS. */
  isSigned(): boolean {
    return anyOf(
      () => this.declared() === "AWS_IAM",
      () =>
        some(this.operation.read("security").items(), (requirement) => this.names(requirement, isSignature)),
    );
  }

  /** Each requirement of the list is enough by itself, so each must hold an authorizer. NONE opens it all the same. */
  private closes(security: Input): boolean {
    return anyOf(
      () => this.declared() === "AWS_IAM",
      () =>
        allOf(
          () => security.items().length > 0,
          () => every(security.items(), (requirement) => this.names(requirement, isAuthorizer)),
          () => this.declared() !== "NONE",
        ),
    );
  }

  /** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-auth.html */
  private declared(): string | undefined {
    return this.operation.read("x-amazon-apigateway-auth.type").text()?.toUpperCase();
  }

  private names(requirement: Input, isWanted: (scheme: Input) => boolean): boolean {
    return some(requirement.entries(), ([name]) => isWanted(this.document.scheme(name)));
  }
}

function isAuthorizer(scheme: Input): boolean {
  return isSignature(scheme) || scheme.read("x-amazon-apigateway-authorizer").isSet();
}

function isSignature(scheme: Input): boolean {
  return scheme.read("x-amazon-apigateway-authtype").text()?.toLowerCase() === "awssigv4";
}
