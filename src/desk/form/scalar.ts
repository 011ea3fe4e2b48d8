/** What YAML cannot hold as it is, what drives a terminal, and what hides in an editor. Tabs and line ends are none. */
const unsafe =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu

/** One line that nothing in YAML reads as anything but itself. */
const plain =
  /^[\p{L}\p{N}/(+$](?:[\p{L}\p{N}\p{M}./()+@%&$€;,=?_-]|:(?=[\p{L}\p{N}])| (?=[\p{L}\p{N}/()+&$€@=-]))*$/u

/** A text behind `Name:`, with the blank before it; nothing for an empty one. */
export function valueOf(text: string): string {
  if (text === '') return ''
  return ` ${text.includes('\n') ? lines(text) : word(text)}`
}

/** A text that is always a block of lines, so that there is room to write: what an empty one gets, too. */
export function blockOf(text: string): string {
  return text === '' ? ' |-\n  ' : ` ${lines(text)}`
}

/** A name, or a value of one line: as it is where that is safe, else in quotes. */
export function word(text: string): string {
  return plain.test(text) ? text : quoted(text)
}

/** Words for a comment: one line, in which nothing ends the comment or drives a terminal. */
export function commented(text: string): string {
  return text.replaceAll(/\s*[\n\t]\s*/g, ' ').replaceAll(unsafe, visible)
}

function lines(text: string): string {
  const all = text.split('\n')
  // The end of a block is where YAML and editors trim, so blanks and empty lines there stand in quotes.
  if (text.search(unsafe) !== -1 || (all.at(-1) ?? '').trim() === '') return quoted(text)
  const indicator = /^[\s]/.test(text) ? '2' : ''
  return [`|${indicator}-`, ...all.map((line) => (line === '' ? '' : `  ${line}`))].join('\n')
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(unsafe, visible)
}

function visible(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16)
  return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`
}
