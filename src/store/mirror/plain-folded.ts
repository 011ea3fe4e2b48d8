import { fold } from '#desk/names/pattern.ts'

/** What stands for every sign that SQLite cannot keep apart: NUL ends its texts, and halves of characters are none. */
export const unclear = '\ufffd'

// oxlint-disable-next-line no-control-regex
const unkept = /[\0\ufffe\uffff]|\p{Surrogate}/gu

/** Text as it is searched: any case, and nothing in it that SQLite would change. */
export function plainFolded(text: string): string {
  return fold(text).replaceAll(unkept, unclear)
}
