/** A shell line that reads the same when it is copied: broken only before an option or a pipe, behind a backslash. */
export function continued(line: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const part of line.split(/ (?=--[a-z]|\|)/)) {
    const longer = current === '' ? `  ${part}` : `${current} ${part}`
    if (current === '' || longer.length + 2 <= width) {
      current = longer
      continue
    }
    lines.push(`${current} \\`)
    current = `      ${part}`
  }
  return [...lines, current]
}
