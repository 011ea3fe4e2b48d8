import { bytes, json, type Answer } from '../answer.ts'
import { isoTime } from '../clock.ts'
import { refuse, refuseWithReason } from '../refusal.ts'
import type { Call, Methods } from '../route.ts'
import { readMultipart, type Part } from './multipart.ts'
import { ownerIn, reachOwner, type Owner } from './owner.ts'

interface AttachmentRow {
  readonly kind: Owner['kind']
  readonly entity_id: number
  readonly file_name: string
  readonly bytes: ArrayBuffer
}

/** Saves the one file of a form (field guide §10.1). */
export function upload(call: Call): Answer {
  const owner = ownerIn(call.query)
  const file = fileIn(call)
  const id = call.db.write(() => {
    const ticket = reachOwner(call, owner)
    // A change of what a ticket holds is a change of the ticket.
    if (ticket !== null) touch(call, ticket)
    return save(call, owner, file)
  })
  const wanted = (call.query.get('returnFields') ?? 'id').split(',').map((name) => name.trim())
  return json({ id, ...(wanted.includes('uploadDate') ? { uploadDate: isoTime(call.now) } : {}) })
}

function fileIn({ headers, body, quirks }: Call): Part {
  const parts = readMultipart(headers['content-type'] ?? '', body)
  if (parts === null) throw refuseWithReason(500, 'Current request is not a multipart request')
  const wanted = quirks.has('legacyUploadPart') ? 'fileUpload' : 'file'
  const file = parts.find(({ name, fileName }) => name === wanted && fileName !== null)
  if (file === undefined) throw refuseWithReason(500, `Required request part '${wanted}' is not present`)
  return file
}

function save({ db, now }: Call, owner: Owner, file: Part): number {
  const id = db.insert('attachment', {
    kind: owner.kind,
    entity_id: owner.id,
    file_name: file.fileName === null || file.fileName === '' ? 'attachment' : file.fileName,
    size: file.content.byteLength,
    uploaded: now,
  })
  db.insert('attachment_content', { attachment_id: id, bytes: file.content })
  return id
}

function touch({ db, now, caller }: Call, ticket: number): void {
  db.run(
    'update ticket set last_updated = ?, updated_by_tech_id = ? where id = ?',
    now,
    caller.kind === 'tech' ? caller.id : null,
    ticket,
  )
}

/** The bytes as they were sent (field guide §10.2). */
function download(call: Call): Answer {
  const id = call.parts['id'] ?? ''
  const row = /^\d{1,15}$/.test(id) ? attachmentRow(call, Number(id)) : undefined
  if (row === undefined) throw refuse(404, `The attachment ${id} does not exist.`)
  reachOwner(call, { kind: row.kind, id: row.entity_id })
  return bytes(new Uint8Array(row.bytes), 'application/octet-stream', {
    'content-disposition': disposition(row.file_name),
    'x-content-type-options': 'nosniff',
  })
}

function attachmentRow({ db }: Call, id: number): AttachmentRow | undefined {
  return db.get<AttachmentRow>(
    `select a.kind, a.entity_id, a.file_name, c.bytes from attachment a
     join attachment_content c on c.attachment_id = a.id where a.id = ?`,
    id,
  )
}

/** Header values are ASCII, so the true name comes encoded beside a plain one. */
function disposition(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, percentEncoded)
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function percentEncoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}

/** There is no list and no deletion (field guide §10.2). */
export const ticketAttachment: Methods = { GET: download }
