/** Text as `caseInsensitiveLike` compares it. SQLite itself folds ASCII only. */
export const fold = (text: string): string => text.toLowerCase()

/** The folded copies that stand beside the text columns. */
export type Folded = Readonly<Record<`${string}_folded`, string | null>>

/** A row with `x_folded` beside each of the named text columns; null stays null. */
export const withFolded = <Row extends object>(
  row: Row,
  columns: readonly (keyof Row & string)[],
): Row & Folded => {
  const folded: Record<`${string}_folded`, string | null> = {}
  for (const column of columns) {
    const text = row[column]
    folded[`${column}_folded`] = typeof text === 'string' ? fold(text) : null
  }
  return { ...row, ...folded }
}
