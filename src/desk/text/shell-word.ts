/** The text as one word of a shell line: bare where it reads the same, else in single quotes. */
export function shellWord(text: string): string {
  return /^[\w=./:@,+-]+$/.test(text) ? text : inShellQuotes(text)
}

export function inShellQuotes(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
