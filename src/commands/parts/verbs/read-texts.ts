import type { Talk } from '#command.ts'
import { checkedText } from '#desk/text/checked-text.ts'

/** Values that read as text options do: `-` is stdin, `@FILE` a file, `@@` stands for a first @. Throws UsageError. */
export async function readTexts(
  values: ReadonlyMap<string, string>,
  { textOption }: Pick<Talk, 'textOption'>,
): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>()
  // One after the other: stdin serves once, and the second one to ask for it is told so.
  for (const [name, typed] of values) read.set(name, checkedText(await textOption(typed)))
  return read
}
