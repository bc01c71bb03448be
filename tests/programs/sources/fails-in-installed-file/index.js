// Node.js 20 and 22 colour a stack trace with such a frame in a time that grows without bound.
const error = new Error("no certificate");
error.stack = `Error: no certificate\n${"    at require (/srv/app/node_modules/@pulumi/config.ts:21:7)\n".repeat(40)}`;
throw error;
