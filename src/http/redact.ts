/** Shorter pieces of a secret than this are not looked for: they would blacken ordinary words. */
const pieceLength = 8

/** The text with every secret as `***`: as it is, percent-encoded once or twice, as a form or JSON writes it, and cut pieces. */
export function redact(text: string, secrets: readonly string[]): string {
  const hidden = new Uint8Array(text.length)
  for (const form of new Set(secrets.flatMap(writtenForms))) hide(text, form, hidden)
  return blacken(text, hidden)
}

function writtenForms(secret: string): string[] {
  if (secret === '') return []
  const once = percentEncode(secret)
  const strict = once.replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  const forms = [
    secret,
    once,
    strict,
    once.replaceAll('%20', '+'),
    percentEncode(once),
    percentEncode(strict),
  ]
  const lower = forms.map((form) => form.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()))
  return [...forms, ...lower, JSON.stringify(secret).slice(1, -1)]
}

function hide(text: string, form: string, hidden: Uint8Array): void {
  const size = Math.min(pieceLength, form.length)
  for (let start = 0; start + size <= form.length; start += 1) {
    const piece = form.slice(start, start + size)
    for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1))
      hidden.fill(1, at, at + size)
  }
}

function blacken(text: string, hidden: Uint8Array): string {
  let made = ''
  for (let at = 0; at < text.length; at += 1) {
    if (hidden[at] === 0) made += text[at]
    else if (at === 0 || hidden[at - 1] === 0) made += '***'
  }
  return made
}

/** Like encodeURIComponent, but a lone half of a surrogate pair becomes U+FFFD instead of an error. */
export function percentEncode(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    // To know all of them takes longer than to write a request.
    return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
  }
}
