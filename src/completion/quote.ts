/** One word of bash or zsh, whatever it holds. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** One word of fish, whose single quotes know two escapes. */
export function fishQuoted(text: string): string {
  return `'${text.replace(/['\\]/g, String.raw`\$&`)}'`
}

/** One string of PowerShell, which takes typographic apostrophes for quotes too. */
export function powershellQuoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201B]/g, '$&$&')}'`
}
