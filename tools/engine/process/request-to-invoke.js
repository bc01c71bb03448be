// How a program's process tells the engine of itself: it asks for a function of a name that no provider has.
const path = require("node:path");

/** Makes an SDK's requests to invoke. SDKs of version 2 have one message for the engine and for providers. */
module.exports = function requestToInvoke(sdk) {
  const Request =
    require(path.join(sdk, "proto", "resource_pb.js")).ResourceInvokeRequest ??
    require(path.join(sdk, "proto", "provider_pb.js")).InvokeRequest;
  const { Struct } = require(require.resolve("google-protobuf/google/protobuf/struct_pb", { paths: [sdk] }));
  return (token, args) => {
    const request = new Request();
    request.setTok(token);
    request.setArgs(Struct.fromJavaScript(args));
    return request;
  };
};
