// Preloaded into the processes of a preview (NODE_OPTIONS): writes every finished gRPC call of the program (as client) and
// of the policy host (as server) to a file of its own in the folder PREVIEW_RECORDING names, one JSON object a line.
const { appendFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { performance } = require("node:perf_hooks");

const file = path.join(process.env.PREVIEW_RECORDING, `${process.pid}.jsonl`);
const patched = new WeakSet();
const load = Module._load;

Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (typeof loaded !== "object" || loaded === null || patched.has(loaded)) return loaded;
  if (request === "@grpc/grpc-js") {
    patched.add(loaded);
    patchServer(loaded.Server.prototype);
  } else if (request.endsWith("_grpc_pb")) {
    patched.add(loaded);
    for (const client of Object.values(loaded)) if (client.service !== undefined) patchClient(client);
  }
  return loaded;
};

function patchClient(client) {
  for (const [name, { path: method }] of Object.entries(client.service)) {
    const send = client.prototype[name];
    client.prototype[name] = function (request, ...rest) {
      const callback = rest.pop();
      return send.call(this, request, ...rest, (error, response) => {
        record(method, request, error, response);
        callback(error, response);
      });
    };
  }
}

function patchServer(prototype) {
  const add = prototype.addService;
  prototype.addService = function (service, handlers) {
    const recorded = Object.entries(handlers).map(([name, handle]) => [
      name,
      (call, callback) =>
        handle(call, (error, response) => {
          record(service[name].path, call.request, error, response);
          callback(error, response);
        }),
    ]);
    return add.call(this, service, Object.fromEntries(recorded));
  };
}

function record(method, request, error, response) {
  if (method.startsWith("/pulumirpc.Callbacks/") || method.endsWith("Engine/Log")) return;
  const at = performance.timeOrigin + performance.now();
  const line = {
    at,
    method: method.replace("/pulumirpc.", ""),
    request: plain(request),
    ...(error ? { error: error.details ?? error.message } : { response: plain(response) }),
  };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

// A message as protobuf's JSON form has it, with the names of its fields in lower case and defaults left out.
function plain(message) {
  if (typeof message.toJavaScript === "function") return message.toJavaScript();
  const result = {};
  for (const getter of Object.keys(Object.getPrototypeOf(message))) {
    const field = /^get(\w+?)(List|Map)?$/.exec(getter);
    if (field === null || /_as(B64|U8)$|Case$/.test(getter)) continue;
    const has = message[`has${field[1]}`];
    if (has !== undefined && !has.call(message)) continue;
    const value = plainField(message[getter]());
    if (has !== undefined || !isDefault(value)) result[field[1].replace("$", "").toLowerCase()] = value;
  }
  return result;
}

function plainField(value) {
  if (Array.isArray(value)) return value.map(plainField);
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.getEntryList !== "function") return plain(value);
  return Object.fromEntries(value.getEntryList().map(([key]) => [key, plainField(value.get(key))]));
}

function isDefault(value) {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === "" || value === 0 || value === false;
}
