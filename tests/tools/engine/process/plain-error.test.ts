// Does not prove: that the SDK words its errors so (tests/programs/endings.test.ts shows that for the SDKs of today).
import { equal } from "node:assert/strict";
import { plainError } from "../../../../tools/engine/process/plain-error";

describe("the error of a program that cannot be read", () => {
  const start = "Running program '/p' failed with an unhandled exception:\n";
  const cases: Record<string, [message: string, plain: string]> = {
    "is one sentence, in JavaScript": [
      `${start}/p/index.js:1\nconst = ;\n      ^\n\nSyntaxError: Unexpected token '='\n    at wrapSafe (node:internal/modules:1)`,
      "The program cannot be read: /p/index.js:1: SyntaxError: Unexpected token '='",
    ],
    "names each mistake, in TypeScript": [
      `${start}TSError: ⨯ Unable to compile TypeScript:\nindex.ts(2,10): error TS1110: Type expected.\n`,
      "The program cannot be compiled: index.ts(2,10): error TS1110: Type expected.",
    ],
    "names each mistake, in the words of the SDK's own loader": [
      `${start}src/vpc.ts(21,5): error TS2564: No initializer.\nsrc/vpc.ts(22,5): error TS2564: No initializer.\n`,
      "The program cannot be compiled: src/vpc.ts(21,5): error TS2564: No initializer.\nsrc/vpc.ts(22,5): error TS2564: No initializer.",
    ],
    "leaves out where in an older compiler it was thrown": [
      `${start}TSError: ⨯ Unable to compile TypeScript:\nindex.ts(5,50): error TS2322: No type.\n\n    at createTSError (/p/ts-node/index.ts:261:12)\n    at getOutput (/p/ts-node/index.ts:367:40)`,
      "The program cannot be compiled: index.ts(5,50): error TS2322: No type.",
    ],
    "names a package that is missing": [
      `${start}Error: Cannot find module '@pulumi/eks/cluster'\nRequire stack:\n- /p/index.js\n    at Function._resolve`,
      "@pulumi/eks is not installed, and there is no package.json in /p or above it: run 'npm install @pulumi/eks' there.",
    ],
    "names a package that an ES module misses": [
      `${start}Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'eks' imported from /p/index.js\n    at new NodeError`,
      "eks is not installed, and there is no package.json in /p or above it: run 'npm install eks' there.",
    ],
    "names the packages that the compiler misses, and leaves out what comes of it": [
      `${start}TSError: ⨯ Unable to compile TypeScript:\nindex.ts(1,22): error TS2307: Cannot find module '@acme/network/vpc' or its corresponding type declarations.\nindex.ts(2,17): error TS2307: Cannot find module 'fs' or its corresponding type declarations.\nvpc.ts(2,17): error TS2307: Cannot find module 'node:path' or its corresponding type declarations.\nindex.ts(9,4): error TS7006: Parameter 'vpc' implicitly has an 'any' type.\n`,
      "@acme/network, @types/node are not installed, and there is no package.json in /p or above it: run 'npm install @acme/network @types/node' there.",
    ],
    "names each mistake where a file of the program's own is missing": [
      `${start}index.ts(1,22): error TS2307: Cannot find module './vpc' or its corresponding type declarations.\n`,
      "The program cannot be compiled: index.ts(1,22): error TS2307: Cannot find module './vpc' or its corresponding type declarations.",
    ],
    "says how to give here what the stack's configuration lacks": [
      "Missing required configuration variable 'shop:domain'\n\tplease set a value using the command `pulumi config set shop:domain <value>`",
      "Missing required configuration variable 'shop:domain'\n\tplease set a value using the command `pulumi config set shop:domain <value>`, or here with --config shop:domain=VALUE",
    ],
    "names each mistake, in the words of swc, without its excerpts and native frames": [
      `${start}Error:   x Unexpected token \`;\`\n     ,-[/p/index.ts:2:1]\n 1 | const x = {;\n     :            ^\n     \`----\n  x Expected a semicolon\n  | help: add one\n     ,-[/p/index.ts:4:1]\n 4 | a b\n     \`----\n\n\nCaused by:\n    Syntax Error\n\nStack backtrace:\n   0: <unknown>`,
      "The program cannot be compiled: /p/index.ts:2: Unexpected token `;`\n/p/index.ts:4: Expected a semicolon",
    ],
    "names what an archive of a resource needs, however deep the SDK found it": [
      `${start}<ref *1> Error: error serializing property "function": failed to register new resource call [aws:lambda/function:Function]: 2 UNKNOWN: unmarshal properties: failed to compute archive hash for ".": open /p/build: no such file or directory\n    at registerResource`,
      "call [aws:lambda/function:Function] needs /p/build, which does not exist: is it built?",
    ],
    "names what an asset of a resource needs": [
      `${start}Error: failed to register new resource page [aws:s3/bucketObject:BucketObject]: 2 UNKNOWN: unmarshal properties: failed to compute asset hash for "source": failed to open asset file '/p/index.html': open /p/index.html: no such file or directory`,
      "page [aws:s3/bucketObject:BucketObject] needs /p/index.html, which does not exist: is it built?",
    ],
    "names a file of its own that is missing, and who asks for it": [
      `${start}Error: Cannot find module './vpc'\nRequire stack:\n- /p/index.js\n- /p/run.js\n    at Function._resolve`,
      "The program cannot be read: /p/index.js imports './vpc', which does not exist",
    ],
    "names a file of its own that an ES module misses": [
      `${start}Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/p/vpc.js' imported from /p/index.js\n    at new NodeError`,
      "The program cannot be read: /p/index.js imports '/p/vpc.js', which does not exist",
    ],
    "keeps the stack where a package misses a file": [
      `${start}Error: Cannot find module './vpc'\nRequire stack:\n- /p/node_modules/acme/index.js`,
      `${start}Error: Cannot find module './vpc'\nRequire stack:\n- /p/node_modules/acme/index.js`,
    ],
    "stays as it is where the program threw it": [`${start}Error: no`, `${start}Error: no`],
  };
  for (const [what, [message, plain]] of Object.entries(cases)) {
    it(what, () => {
      equal(plainError(message, "/p"), plain);
    });
  }
});
