import type { Talk } from '#command.ts'
import { checkedText } from '#desk/text/checked-text.ts'
import { wrongWith } from './texts.ts'

interface Writing {
  readonly label: string
  /** What is written already. */
  readonly begun?: string | undefined
  /** What is wrong with an answer; null when it will do. */
  readonly check?: (answer: string) => string | null
  /** The file that an editor is to write, where it is to survive the program. */
  readonly file?: () => Promise<string | undefined>
}

/** A text in one line, or, after a bare Enter, in the editor; one of several lines goes to the editor at once. */
export async function writeText(
  { label, begun, check = wrongWith, file }: Writing,
  { ask, editText }: Pick<Talk, 'ask' | 'editText'>,
): Promise<string> {
  const inEditor = async (text: string): Promise<string> =>
    checkedText(await editText(text, { file: await file?.() }))
  if (begun?.includes('\n') === true) return inEditor(begun)
  const line = await ask.text({
    message: `${label}, in one line; Enter alone opens your editor`,
    begun,
    check,
  })
  return line.trim() === '' ? inEditor(begun ?? '') : line
}
