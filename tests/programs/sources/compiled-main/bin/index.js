"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.id = exports.file = void 0;
const aws = require("@pulumi/aws");
exports.file = __filename.endsWith("/compiled-main/bin/index.js");
exports.id = new aws.apigateway.RestApi("compiled").id;
