/** The words of a line as typed in a shell; single quotes hold a word together. */
export const typed = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
