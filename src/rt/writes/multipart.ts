import type { NewFile } from '#desk/helpdesk.ts'

import { boundaryFor } from '#remote/boundary.ts'
import type { Call } from '#remote/call.ts'

/** A message with one file. Sent as JSON, names beyond ASCII are a 500 (5.0.3), and as anything but bytes RT recodes texts. */
export function messageForm(message: unknown, { name, bytes }: NewFile): Pick<Call, 'body' | 'headers'> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const json = Buffer.from(JSON.stringify(message))
  const mark = boundaryFor(content, json)
  const head = [
    `--${mark}`,
    'Content-Disposition: form-data; name="JSON"',
    'Content-Type: application/json',
    '',
    json.toString(),
    `--${mark}`,
    `Content-Disposition: form-data; name="Attachments"; filename="${quotable(name)}"`,
    'Content-Type: application/octet-stream',
    '\r\n',
  ].join('\r\n')
  return {
    body: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${mark}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${mark}` },
  }
}

/** What would end the quoted name, or begin an escape in it, is replaced. */
function quotable(name: string): string {
  return name.replaceAll(/["\r\n\\]/g, '_')
}
