/** The same to the letter, but for blanks at the ends and the kind of line ends. */
export function isSameText(one: string, other: string): boolean {
  return oneEnd(one) === oneEnd(other)
}

/** The same words in the same order, however the blanks and lines between them lie; a server may keep none of the signs that are no characters. */
export function isSameWords(one: string, other: string): boolean {
  return inOneLine(one) === inOneLine(other)
}

function oneEnd(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

function inOneLine(text: string): string {
  const characters = text.replaceAll(/\p{Noncharacter_Code_Point}/gu, '\ufffd')
  return characters.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
}
