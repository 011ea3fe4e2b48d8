/** One part of a `multipart/form-data` body. */
export interface Part {
  readonly name: string
  /** Null for a part that is no file. */
  readonly fileName: string | null
  readonly content: Uint8Array
}

/** Splits a body by the boundary that the content type names; null when it is no complete `multipart/form-data`. */
export function readMultipart(contentType: string, body: Uint8Array | null): readonly Part[] | null {
  const boundary = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined || body === null) return null
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const delimiter = Buffer.from(`\r\n--${mark}`)
  const parts: Part[] = []
  let at = bytes.indexOf(`--${mark}`)
  if (at === -1) return null
  at += mark.length + 2
  // After the last delimiter two hyphens stand in place of the line end.
  while (bytes.toString('latin1', at, at + 2) !== '--') {
    const end = bytes.indexOf(delimiter, at)
    if (end === -1) return null
    const part = readPart(bytes.subarray(at, end))
    if (part !== null) parts.push(part)
    at = end + delimiter.length
  }
  return parts
}

function readPart(bytes: Buffer): Part | null {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd === -1) return null
  // Only CR LF ends a line here; for a regular expression U+2028 in a file name would too.
  const lines = bytes.toString('utf8', 0, headEnd).split('\r\n')
  const disposition = lines.find((line) => /^content-disposition:/i.test(line)) ?? ''
  const name = parameter(disposition, 'name')
  if (name === null) return null
  return { name, fileName: fileNameIn(disposition), content: Uint8Array.from(bytes.subarray(headEnd + 4)) }
}

function parameter(disposition: string, name: string): string | null {
  const found = new RegExp(`[;\\s]${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, 'i').exec(disposition)
  const quoted = found?.[1]?.replaceAll(/\\(["\\])/g, '$1')
  return quoted ?? found?.[2] ?? null
}

/** Browsers write quotation marks and line ends of a file name as `%22`, `%0D`, `%0A`; RFC 5987 names come as `filename*`. */
function fileNameIn(disposition: string): string | null {
  const extended = /filename\*=utf-8''([^\s;]+)/i.exec(disposition)?.[1]
  const plain = parameter(disposition, 'filename')?.replaceAll(/%(?:22|0D|0A)/gi, (code) =>
    decodeURIComponent(code),
  )
  const name = extended === undefined ? plain : decoded(extended)
  return name === undefined ? null : (name.split(/[/\\]/).at(-1) ?? name)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
