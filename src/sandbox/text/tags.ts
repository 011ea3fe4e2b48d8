/** What becomes of a text: of what lies between its tags, and of each tag. */
interface Treatment {
  readonly text: (between: string) => string
  readonly tag: (tag: string) => string
}

/** Goes through a text once; `known` is a global pattern that matches the tags. */
export const treat = (source: string, known: RegExp, { text, tag }: Treatment): string => {
  let made = ''
  let from = 0
  for (const found of source.matchAll(known)) {
    made += text(source.slice(from, found.index)) + tag(found[0])
    from = found.index + found[0].length
  }
  return made + text(source.slice(from))
}
