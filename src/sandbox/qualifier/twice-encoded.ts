/**
 * Decodes a qualifier that was percent-encoded twice: after the normal decoding it still holds `%3D` (field guide §2.6).
 * Where the text as a whole cannot be decoded, only the `%3D` are.
 */
export function decodeTwiceEncoded(text: string): string {
  if (!/%3D/i.test(text)) return text
  const spaced = /\s/.test(text) ? text : text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return text.replaceAll(/%3D/gi, '=')
  }
}
