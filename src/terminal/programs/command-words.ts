const word = /(?:[^\s"']|"[^"]*"|'[^']*')+/g

/** A command with its words, as $EDITOR or $PAGER hold it: blanks separate, quotes keep together. */
export function commandWords(command: string): readonly string[] {
  return Array.from(command.matchAll(word), ([found]) => found.replaceAll(/"([^"]*)"|'([^']*)'/g, '$1$2'))
}

/** A quote is opened and not closed. */
export function hasOpenQuote(command: string): boolean {
  return command.replaceAll(word, '').trim() !== ''
}
