import type { HttpAnswer, HttpRequest } from "../http-exchange";
import type { ApiMethod } from "./recorded-api";
import { renderTemplate } from "./render-template";

/**
 * What a mock integration answers: its request template says the status, the response of that status the rest.
 * @returns undefined where it takes no such request (415).
 */
export function mockAnswer(route: ApiMethod, request: HttpRequest): HttpAnswer | undefined {
  const type = (request.headers["content-type"] ?? "application/json").split(";")[0]?.trim() ?? "";
  const templates = (route.integration.inputs["requestTemplates"] ?? {}) as Record<string, string>;
  const template = templates[type];
  if (template === undefined) {
    if (route.integration.inputs["passthroughBehavior"] === "NEVER") return undefined;
    throw new Error("The stand-in's mock integrations need a template for what they are sent.");
  }
  const { statusCode } = JSON.parse(renderTemplate(template, request).text) as { statusCode: number };

  const response = route.integrationResponses.find(
    ({ inputs }) => inputs["statusCode"] === String(statusCode),
  );
  const declaring = route.methodResponses.find(({ inputs }) => inputs["statusCode"] === String(statusCode));
  if (response === undefined || declaring === undefined) {
    throw new Error(`${route.integration.name} has no response with the status ${statusCode}.`);
  }
  const declared = (declaring.inputs["responseParameters"] ?? {}) as Record<string, boolean>;
  const parameters = (response.inputs["responseParameters"] ?? {}) as Record<string, string>;
  const responseTemplates = (response.inputs["responseTemplates"] ?? {}) as Record<string, string>;
  const { text, override } = renderTemplate(responseTemplates["application/json"] ?? "", request);
  return {
    status: override.status ?? statusCode,
    headers: {
      "Content-Type": "application/json",
      ...Object.fromEntries(
        Object.entries(parameters)
          .filter(([name]) => declared[name])
          .map(([name, value]) => [name.replace("method.response.header.", ""), fixedText(name, value)]),
      ),
      ...override.header,
    },
    body: text.trim(),
  };
}

function fixedText(name: string, value: string): string {
  const [, text] = /^'(.*)'$/s.exec(value) ?? [];
  if (text === undefined) throw new Error(`The stand-in does not map ${name}: ${value}.`);
  return text;
}
