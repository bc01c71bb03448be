/** A number as so many bytes, the highest first. */
export function number(value: number, bytes: 1 | 2 | 3): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

/** Content with its length before it, as TLS writes its vectors. */
export function vector(content: Buffer, lengthBytes: 1 | 2 | 3): Buffer {
  return Buffer.concat([number(content.length, lengthBytes), content]);
}
