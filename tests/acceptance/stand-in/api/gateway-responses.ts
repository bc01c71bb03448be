import type { RecordedStack } from "../../stack/recorded-stack";
import type { HttpAnswer } from "../http-exchange";

interface GatewayResponse {
  readonly responseType: string;
  readonly statusCode?: string;
  readonly responseParameters?: Readonly<Record<string, string>>;
  readonly responseTemplates?: Readonly<Record<string, string>>;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html */
const statuses: Readonly<Record<string, number>> = {
  ACCESS_DENIED: 403,
  BAD_REQUEST_PARAMETERS: 400,
  EXPIRED_TOKEN: 403,
  INTEGRATION_FAILURE: 504,
  INVALID_SIGNATURE: 403,
  MISSING_AUTHENTICATION_TOKEN: 403,
  UNAUTHORIZED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
  WAF_FILTERED: 403,
};

/** The answers that API Gateway gives by itself, as the stack words them; what it does not word falls back. */
export class GatewayResponses {
  readonly #recorded: readonly GatewayResponse[];

  constructor(stack: RecordedStack) {
    this.#recorded = stack
      .all("apigateway/response:Response")
      .map(({ inputs }) => inputs as unknown as GatewayResponse);
  }

  /** Answers with a type, and the message that API Gateway has for it. */
  answer(responseType: string, message: string): HttpAnswer {
    const ownStatus = statuses[responseType] ?? 500;
    const fallback = ownStatus >= 500 ? "DEFAULT_5XX" : "DEFAULT_4XX";
    const recorded = this.#find(responseType) ?? this.#find(fallback);
    const template = recorded?.responseTemplates?.["application/json"];
    return {
      status: Number(recorded?.statusCode ?? ownStatus),
      headers: {
        "Content-Type": "application/json",
        "x-amzn-ErrorType": `${responseType === "UNAUTHORIZED" ? "Unauthorized" : "Forbidden"}Exception`,
        ...Object.fromEntries(Object.entries(recorded?.responseParameters ?? {}).map(headerOf)),
      },
      body: (template ?? '{"message":$context.error.messageString}').replaceAll(
        "$context.error.messageString",
        JSON.stringify(message),
      ),
    };
  }

  #find(type: string): GatewayResponse | undefined {
    return this.#recorded.find(({ responseType }) => responseType === type);
  }
}

/** A value in single quotes is fixed text; anything else would be a mapping, of which the stack has none. */
function headerOf([parameter, value]: [string, string]): [string, string] {
  const [, text] = /^'(.*)'$/s.exec(value) ?? [];
  if (text === undefined) throw new Error(`The stand-in does not map ${parameter}: ${value}.`);
  return [parameter.replace("gatewayresponse.header.", ""), text];
}
