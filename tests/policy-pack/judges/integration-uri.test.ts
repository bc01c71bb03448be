import { deepEqual } from "node:assert/strict";
import { destinationOf, hostOf } from "../../../policy-pack/judges/integration-uri";

const destinations = {
  "https://back.example": "https",
  " HTTPS://back.example": "https",
  "http://back.example": "http",
  "HTTP://back.example": "http",
  "http://${stageVariables.host}": "http",
  "${stageVariables.url}/x": "variable",
  "arn:aws:apigateway:eu-west-1:lambda:path/x": "arn",
  "back.example": "unreadable",
  "httpsx://back.example": "unreadable",
  "": "unreadable",
};

const hosts = {
  "http://back.example/path?token=secret": "back.example",
  "http://user:secret@back.example:8080": "back.example:8080",
  "http://back.example?secret": "back.example",
  " http://back.example": "back.example",
  "back.example/?to=http://other.example": "",
  "not a url": "",
};

describe("the URI of an integration", () => {
  it("tells by its scheme where it leads", () => {
    deepEqual(
      Object.fromEntries(Object.keys(destinations).map((uri) => [uri, destinationOf(uri)])),
      destinations,
    );
  });

  it("is shown as its host alone", () => {
    deepEqual(Object.fromEntries(Object.keys(hosts).map((uri) => [uri, hostOf(uri)])), hosts);
  });
});
