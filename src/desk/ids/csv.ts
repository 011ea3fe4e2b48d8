/** One record of a CSV text, with the line it begins on. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** Reads CSV with quoted cells, doubled quotes and line ends inside quotes. Empty lines are left out. */
export function csvRecords(text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = []
  let cells: string[] = []
  let line = 1
  let begun = 1
  // A cell, and what ends it: the next cell, the record, or the text.
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\n\r]*))[^,\n\r]*(,|\r\n|\n|\r|$)/y
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text)
    if (found === null) break
    const [all, quoted, bare = '', end] = found
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    line += all.split(/\r\n|\n|\r/).length - 1
    if (end === ',') continue
    if (cells.some((text) => text !== '')) records.push({ line: begun, cells })
    cells = []
    begun = line
  }
  return records
}
