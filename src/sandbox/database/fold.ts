/** Text as `caseInsensitiveLike` compares it. SQLite itself folds ASCII only. */
export const fold = (text: string): string => text.toLowerCase()

/** A row with `x_folded` beside each of the named text columns; null stays null. */
export const withFolded = <Row extends Readonly<Record<string, unknown>>>(
  row: Row,
  columns: readonly (keyof Row & string)[],
): Row & Record<string, unknown> => {
  const folded = columns.map((column) => {
    const text = row[column]
    return [`${column}_folded`, typeof text === 'string' ? fold(text) : null]
  })
  return { ...row, ...Object.fromEntries(folded) }
}
