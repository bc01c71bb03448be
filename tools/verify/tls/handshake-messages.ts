/** What a server's records hold so far. */
export interface HandshakeMessages {
  readonly messages: readonly HandshakeMessage[];
  /** The first alert that ends the handshake, or that stands for an answer. */
  readonly alertCode: number | undefined;
  readonly isTls: boolean;
}

/** A message of the handshake that has arrived whole. */
export interface HandshakeMessage {
  readonly type: number;
  readonly body: Buffer;
}

const alert = 21;
const handshake = 22;
const unrecognizedName = 112;

/** Reads the messages that have come in the clear, across records; what is encrypted or incomplete is left out. */
export function handshakeMessages(bytes: Buffer): HandshakeMessages {
  const { content, alertCode, isTls } = recordsOf(bytes);
  return { messages: messagesOf(content), alertCode, isTls };
}

function recordsOf(bytes: Buffer): { content: Buffer; alertCode: number | undefined; isTls: boolean } {
  const fragments: Buffer[] = [];
  let alertCode: number | undefined;
  let at = 0;
  while (at + 5 <= bytes.length) {
    const type = bytes.readUInt8(at);
    if (type < 20 || type > 24 || bytes.readUInt8(at + 1) !== 3)
      return { content: Buffer.concat(fragments), alertCode, isTls: fragments.length > 0 };
    const body = bytes.subarray(at + 5, at + 5 + bytes.readUInt16BE(at + 3));
    if (type === handshake) fragments.push(body);
    if (type === alert && body.length >= 2 && alertCode === undefined) {
      // A warning such as unrecognized_name may stand before a hello.
      if (body.readUInt8(0) === 2 || body.readUInt8(1) !== unrecognizedName) alertCode = body.readUInt8(1);
    }
    at += 5 + bytes.readUInt16BE(at + 3);
  }
  const first = bytes.length === 0 ? 0 : bytes.readUInt8(0);
  return { content: Buffer.concat(fragments), alertCode, isTls: first >= 20 && first <= 24 };
}

function messagesOf(content: Buffer): HandshakeMessage[] {
  const messages: HandshakeMessage[] = [];
  let at = 0;
  while (at + 4 <= content.length) {
    const end = at + 4 + content.readUIntBE(at + 1, 3);
    if (end > content.length) break;
    messages.push({ type: content.readUInt8(at), body: content.subarray(at + 4, end) });
    at = end;
  }
  return messages;
}
