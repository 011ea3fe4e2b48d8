/** The text with A to Z in lower case and every sign at its place, as `toLowerCase` would not leave them. */
export function lowerAscii(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
