import { UsageError } from '#errors.ts'

/**
 * Text as it is sent: as typed, with every line end as LF. Throws UsageError for NUL and lone surrogates, which no server
 * can keep (cli-contract §2).
 */
export function checkedText(text: string): string {
  if (text.includes('\0')) {
    throw new UsageError('The text has a NUL character.', {
      hint: 'Give plain text; a file that has one is not text.',
    })
  }
  if (/[\ud800-\udfff]/u.test(text)) {
    throw new UsageError('The text has half of a character.', {
      hint: 'It was cut in the middle of one; give it in UTF-8.',
    })
  }
  return text.replaceAll(/\r\n|\r/g, '\n')
}
