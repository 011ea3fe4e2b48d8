/**
 * Text from the server is hostile. These characters never leave a table, a card, tsv or csv as they are:
 * C0, DEL and C1 controls, bidi controls, line and paragraph separator, the zero-width space, the word joiner,
 * byte order mark, soft hyphen, interlinear annotations, tag characters (invisible ASCII), lone surrogates.
 * The zero-width joiner and non-joiner and the variation selectors stay: emoji and several scripts need them.
 */
const unsafe =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]|[\u{e0000}-\u{e007f}]/gu

const unsafeKeepingLines = new RegExp(`(?!\\n)(?:${unsafe.source})`, 'gu')
const unsafeKeepingLinesAndTabs = new RegExp(`(?![\\n\\t])(?:${unsafe.source})`, 'gu')

const shortNames: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One line: every unsafe character as `\n`, `\x1b`, `\u202e` or `\u{e0041}`. */
export function escapeLine(text: string): string {
  return text.replace(unsafe, visible)
}

/** Several lines: as `escapeLine`, but line ends stay and a tab becomes blanks. */
export function escapeLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\t', '    ').replace(unsafeKeepingLines, visible)
}

/** For a quoted csv cell: as `escapeLine`, but line ends and tabs stay. */
export function escapeCell(text: string): string {
  return text.replace(unsafeKeepingLinesAndTabs, visible)
}

/** For tsv: as `escapeLine`, and the backslash is doubled, so that the text can be had back. */
export function escapeField(text: string): string {
  return escapeLine(text.replaceAll('\\', '\\\\'))
}

function visible(character: string): string {
  const short = shortNames[character]
  if (short !== undefined) return short
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16)
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}

// JSON.stringify itself writes C0 and lone surrogates as \uXXXX.
const unsafeInJson = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** JSON or double-quoted yaml whose strings may hold DEL, C1, bidi controls or U+2028/9: those as `\uXXXX`. */
export function escapeJson(json: string): string {
  return json.replace(
    unsafeInJson,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
