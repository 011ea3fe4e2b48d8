import type { NewFile } from '#desk/helpdesk.ts'

import { boundaryFor } from '#remote/boundary.ts'
import type { Call } from '#remote/call.ts'

/** A form of one file, as a web browser sends it. */
export function fileForm(part: string, { name, bytes }: NewFile): Pick<Call, 'body' | 'headers'> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = boundaryFor(content)
  const head = [
    `--${mark}`,
    `Content-Disposition: form-data; name="${part}"; filename="${quotable(name)}"`,
    'Content-Type: application/octet-stream',
    '\r\n',
  ].join('\r\n')
  return {
    body: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${mark}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${mark}` },
  }
}

/** What would end the quoted name is written as browsers do; a backslash is an escape to some servers, a folder to others. */
function quotable(name: string): string {
  const codes: Readonly<Record<string, string>> = { '"': '%22', '\r': '%0D', '\n': '%0A', '\\': '_' }
  return name.replaceAll(/["\r\n\\]/g, (sign) => codes[sign] ?? '_')
}
