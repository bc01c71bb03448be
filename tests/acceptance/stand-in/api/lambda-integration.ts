import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RecordedResource } from "../../stack/recorded-stack";
import type { HttpAnswer, HttpRequest } from "../http-exchange";

type Handler = (event: object) => Promise<{
  statusCode: number;
  headers?: Record<string, string>;
  body?: string;
}>;

/** Who the caller is, as API Gateway tells a function. */
export interface Caller {
  readonly claims?: Readonly<Record<string, string>>;
  readonly identity?: Readonly<Record<string, string>>;
}

/** What a function is told beside the request. */
export interface Invocation {
  readonly resource: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly caller: Caller;
}

/** A recorded function, whose code runs as it is. */
export class LambdaFunction {
  readonly #folder = mkdtempSync(join(tmpdir(), "secure-transport-function-"));
  readonly #handler: Promise<Handler>;

  constructor({ name, inputs }: RecordedResource) {
    const code = inputs["code"] as { $archive: { assets: Record<string, { $asset: { text: string } }> } };
    for (const [file, { $asset }] of Object.entries(code.$archive.assets)) {
      writeFileSync(join(this.#folder, file), $asset.text);
    }
    const [file, exported] = String(inputs["handler"]).split(".");
    if (file === undefined || exported === undefined) throw new Error(`${name} has no handler.`);
    const url = pathToFileURL(join(this.#folder, `${file}.mjs`)).href;
    this.#handler = import(url).then((module: Record<string, Handler>) => {
      const handler = module[exported];
      if (handler === undefined) throw new Error(`${file}.mjs exports no ${exported}.`);
      return handler;
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  /** https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html */
  async answer(request: HttpRequest, invocation: Invocation): Promise<HttpAnswer> {
    const { resource, pathParameters, stageVariables, caller } = invocation;
    const handler = await this.#handler;
    const { statusCode, headers, body } = await handler({
      resource,
      path: request.path,
      httpMethod: request.method,
      headers: request.headers,
      queryStringParameters: Object.fromEntries(new URLSearchParams(request.query)),
      pathParameters,
      stageVariables,
      body: request.body.length === 0 ? null : request.body.toString("utf8"),
      isBase64Encoded: false,
      requestContext: {
        ...(caller.claims === undefined ? {} : { authorizer: { claims: caller.claims } }),
        identity: { sourceIp: request.sourceIp, ...caller.identity },
      },
    });
    return { status: statusCode, headers: headers ?? {}, body: body ?? "" };
  }
}
