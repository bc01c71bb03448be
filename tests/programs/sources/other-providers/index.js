const awsNative = require("@pulumi/aws-native");
const kubernetes = require("@pulumi/kubernetes");
const random = require("@pulumi/random");
const tls = require("@pulumi/tls");

const pet = new random.RandomPet("pet", { length: 3 });
const password = new random.RandomPassword("password", { length: 24 });
const key = new tls.PrivateKey("key", { algorithm: "ED25519" });
new kubernetes.core.v1.Secret("keys", {
  metadata: { name: pet.id },
  stringData: { password: password.result, key: key.privateKeyPem },
});
new kubernetes.apiextensions.CustomResource("route", {
  apiVersion: "gateway.networking.k8s.io/v1",
  kind: "HTTPRoute",
  spec: { hostnames: ["api.example.com"] },
});
new kubernetes.yaml.v2.ConfigGroup("group", {
  yaml: "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n",
});
new awsNative.apigateway.RestApi("native", { endpointConfiguration: { types: ["REGIONAL"] } });

exports.password = password.result;
