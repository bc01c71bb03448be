import { stackSchema } from "./stack-schema";

process.stdout.write(JSON.stringify(stackSchema("secure-transport")));
