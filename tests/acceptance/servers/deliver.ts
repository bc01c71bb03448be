import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { Answer } from "./world";

const mebibyte = 1024 * 1024;

/** Sends an answer in its own manner: whole, without an end, compressed beyond all measure, or hardly at all. */
export function deliver(answer: Answer, response: ServerResponse, isHead: boolean): void {
  const headers = answer.headers as Record<string, string | string[]>;
  switch (answer.delivery) {
    case "never":
      return;
    case "cut":
      response.destroy();
      return;
    case "byte by byte": {
      // A head that does not come to its end.
      const { socket } = response;
      socket?.write("HTTP/1.1 200 OK\r\nX-Slow: ");
      const timer = setInterval(() => socket?.write("x"), 50);
      socket?.once("close", () => {
        clearInterval(timer);
      });
      return;
    }
    case "compressed":
      response.writeHead(answer.status, { ...headers, "Content-Encoding": "gzip" });
      response.end(gzipSync(Buffer.alloc(64 * mebibyte)));
      return;
    case "endless": {
      response.writeHead(answer.status, headers);
      response.write(answer.body);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16 * 1024, " ")));
      };
      response.on("drain", more);
      more();
      return;
    }
    default:
      response.writeHead(answer.status, headers);
      response.end(isHead || answer.status === 204 ? undefined : answer.body);
  }
}
