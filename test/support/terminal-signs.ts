// oxlint-disable no-control-regex
const controls = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f`
const bidi = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`

/** What must not leave the program raw, by format (cli-contract §1, rule 9); line ends and tsv's tabs are its own. */
export function rawSigns(output: string, format: string): readonly string[] {
  const raw = new RegExp(
    `[${controls}${bidi}\\u2028\\u2029]${format === 'tsv' || format === 'csv' ? '' : String.raw`|\t`}`,
    'gu',
  )
  return (format === 'csv' ? output.replaceAll('\r\n', '\n') : output).match(raw) ?? []
}

/** The text without the colours that the program paints it with. */
export function withoutColours(output: string): string {
  return output.replaceAll(/\u001b\[\d+(?:;\d+)*m/g, '')
}
