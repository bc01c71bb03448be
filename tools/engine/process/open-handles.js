// Tells the engine what keeps a program from ending, once it has registered its outputs.
const path = require("node:path");
const { setInterval } = require("node:timers");
const requestToInvoke = require("./request-to-invoke");

/** The function by which a program tells. */
const stillOpen = "pulumi:offline:stillOpen";
const pauseMilliseconds = 1000;

function describe(handle) {
  const name = handle.constructor?.name;
  if (name === "Server") {
    const address = handle.address?.();
    return address?.port === undefined ? "a server" : `a server that listens on port ${address.port}`;
  }
  if (name === "Socket" || name === "TLSSocket")
    return handle.remotePort === undefined
      ? undefined
      : `a connection to ${handle.remoteAddress}:${handle.remotePort}`;
  if (name === "ChildProcess") return `the process ${handle.spawnfile} (${handle.pid})`;
  return undefined;
}

/** What is open, in words; the engine's own connections left out. */
function openHandles(engineAddresses) {
  const handles = process._getActiveHandles().flatMap((handle) => describe(handle) ?? []);
  const others = handles.filter((text) => !engineAddresses.some((address) => text.endsWith(address)));
  const timers = process.getActiveResourcesInfo().filter((type) => type === "Timeout").length;
  return timers === 0 ? others : [...others, timers === 1 ? "a timer" : `${timers} timers`];
}

module.exports = function tellOpenHandles(sdk) {
  const { ResourceMonitorClient } = require(path.join(sdk, "proto", "resource_grpc_pb.js"));
  const request = requestToInvoke(sdk);
  const engineAddresses = process.argv.filter((argument) => /^127\.0\.0\.1:\d+$/.test(argument));
  const { registerResourceOutputs } = ResourceMonitorClient.prototype;
  ResourceMonitorClient.prototype.registerResourceOutputs = function (outputs, ...others) {
    if (outputs.getUrn().includes("::pulumi:pulumi:Stack::"))
      // A timer that does not itself keep the program alive.
      setInterval(() => {
        this.invoke(request(stillOpen, { handles: openHandles(engineAddresses) }), () => undefined);
      }, pauseMilliseconds).unref();
    return registerResourceOutputs.call(this, outputs, ...others);
  };
};
