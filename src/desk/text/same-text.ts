/** The same to the letter, but for blanks at the ends and the kind of line ends. */
export function isSameText(one: string, other: string): boolean {
  return oneEnd(one) === oneEnd(other)
}

/** The same words in the same order, however the blanks and lines between them lie. */
export function isSameWords(one: string, other: string): boolean {
  return inOneLine(one) === inOneLine(other)
}

function oneEnd(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

function inOneLine(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
}
