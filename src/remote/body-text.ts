/**
 * The text of an answer as TextDecoder has it, at a third less: without the mark that it may begin with, and with U+FFFD for
 * bytes that are no UTF-8.
 */
export function bodyText({ buffer, byteOffset, byteLength }: Uint8Array): string {
  const text = Buffer.from(buffer, byteOffset, byteLength).toString()
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
