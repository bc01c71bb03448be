const methodsWithBody = ["POST", "PUT", "PATCH"];

const copyOf = (id) => document.getElementById(id).content.cloneNode(true).firstElementChild;

/**
 * A form that calls one method of one route, and shows what came of it.
 * @param {{ path: string, method: string }} route
 * @param {(isOwn: boolean, input: object) => Promise<{ outcome: string, text: string }>} call
 */
export function routeForm({ path, method }, call) {
  const section = copyOf("route");
  section.querySelector("h2").textContent = `${method} ${path}`;
  const fields = section.querySelector(".parameters");
  for (const [, name] of path.matchAll(/\{([^{}]+)\}/g)) {
    const field = copyOf("parameter");
    field.querySelector("span").textContent = name;
    field.querySelector("input").name = `parameter:${name}`;
    fields.append(field);
  }
  if (methodsWithBody.includes(method)) fields.append(copyOf("body"));

  const output = section.querySelector("output");
  section.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const isOwn = event.submitter?.value !== "none";
    const values = new FormData(event.target);
    const parameters = Object.fromEntries(
      [...values].flatMap(([name, value]) =>
        name.startsWith("parameter:") ? [[name.slice("parameter:".length), value]] : [],
      ),
    );
    output.textContent = "Calling …";
    delete output.dataset.outcome;
    const { outcome, text } = await call(isOwn, {
      method,
      path,
      parameters,
      body: values.get("body") ?? undefined,
    }).catch((error) => ({ outcome: "failed", text: error.message }));
    output.dataset.outcome = outcome;
    output.textContent = text;
  });
  return section;
}
