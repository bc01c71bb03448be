import { X509Certificate } from "node:crypto";
import { connect, type Socket } from "node:net";
import type { FirstFlightWish, HelloBehaviour } from "./world";

interface ReadHello {
  /** The highest version that it offers. */
  readonly version: number;
  readonly suites: readonly number[];
  readonly offersCompression: boolean;
}

const tls12 = 0x0303;

/**
 * Takes connections before a TLS server does, and answers some hellos itself. What no library of today can serve any more
 * (SSL 3.0, RC4, DES, export) is answered with a genuine first flight, as servers of old do.
 */
export function guardHellos(
  behaviour: HelloBehaviour,
  behind: { readonly address: string; readonly port: number; readonly certificate: string },
): (socket: Socket) => void {
  let isFirst = true;
  return (socket) => {
    socket.on("error", () => socket.destroy());
    if (behaviour === "reset the first connection" && isFirst) {
      isFirst = false;
      socket.resetAndDestroy();
      return;
    }
    if (behaviour === "swallow everything") {
      socket.resume();
      return;
    }
    socket.once("data", (first: Buffer) => {
      const hello = readHello(first);
      if (hello === undefined || behaviour === "as it is" || behaviour === "reset the first connection") {
        forward(socket, first, behind);
      } else if (behaviour === "answer in plain text") {
        socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
      } else if (typeof behaviour === "string") {
        if (hello.version >= tls12) forward(socket, first, behind);
        else if (behaviour === "swallow old ones") socket.resume();
        else if (behaviour === "close old ones") socket.end();
        else socket.resetAndDestroy();
      } else {
        const version = behaviour.version ?? tls12;
        const isOffered =
          (behaviour.toHellosOf ?? [version]).includes(hello.version) &&
          hello.suites.includes(behaviour.suite);
        const isHidden =
          behaviour.onlyAlone === true && hello.suites.some((suite) => suite === 0xc02f || suite === 0xc02b);
        const isLeftOut = behaviour.compresses === true && !hello.offersCompression;
        if (isOffered && !isHidden && !isLeftOut)
          socket.end(firstFlight(version, behaviour, behind.certificate));
        else forward(socket, first, behind);
      }
    });
  };
}

function forward(socket: Socket, first: Buffer, { address, port }: { address: string; port: number }): void {
  const onward = connect(port, address);
  onward.on("error", () => socket.destroy());
  onward.write(first);
  socket.pipe(onward).pipe(socket);
  socket.once("close", () => onward.destroy());
}

function readHello(bytes: Buffer): ReadHello | undefined {
  if (bytes.length < 50 || bytes[0] !== 22 || bytes[5] !== 1) return undefined;
  const sessionEnd = 44 + bytes.readUInt8(43);
  const suiteBytes = bytes.readUInt16BE(sessionEnd);
  const suites = Array.from({ length: suiteBytes / 2 }, (_, index) =>
    bytes.readUInt16BE(sessionEnd + 2 + 2 * index),
  );
  return {
    version: suites.some((suite) => suite >> 8 === 0x13) ? 0x0304 : bytes.readUInt16BE(9),
    suites,
    offersCompression: bytes.readUInt8(sessionEnd + 2 + suiteBytes) > 1,
  };
}

/** ServerHello, Certificate (empty where there is none) and ServerHelloDone, in one record. */
function firstFlight(
  version: number,
  { suite, compresses, sendsCertificate }: FirstFlightWish,
  certificate: string,
): Buffer {
  const hello = Buffer.alloc(38);
  hello.writeUInt16BE(version, 0);
  hello.fill(7, 2, 34);
  hello.writeUInt16BE(suite, 35);
  hello.writeUInt8(compresses === true ? 1 : 0, 37);
  const messages = Buffer.concat([
    message(2, hello),
    message(11, sendsCertificate === true ? certificateList(certificate) : Buffer.alloc(3)),
    message(14, Buffer.alloc(0)),
  ]);
  const record = Buffer.alloc(5);
  record.writeUInt8(22, 0);
  record.writeUInt16BE(version, 1);
  record.writeUInt16BE(messages.length, 3);
  return Buffer.concat([record, messages]);
}

function certificateList(certificate: string): Buffer {
  const { raw } = new X509Certificate(certificate);
  const lengths = Buffer.alloc(6);
  lengths.writeUIntBE(raw.length + 3, 0, 3);
  lengths.writeUIntBE(raw.length, 3, 3);
  return Buffer.concat([lengths, raw]);
}

function message(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt8(type, 0);
  head.writeUIntBE(body.length, 1, 3);
  return Buffer.concat([head, body]);
}
