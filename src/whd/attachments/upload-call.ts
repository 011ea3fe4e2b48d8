import * as v from 'valibot'

import type { AttachTo, NewFile } from '#desk/helpdesk.ts'

import type { Call } from '../connection/call.ts'
import { unknownOutcome } from '#remote/outcome.ts'
import { id } from '../decode/values.ts'
import { fileForm } from './multipart.ts'

/** The part is called `file`, and `fileUpload` on servers that say so in their refusal (field guide §10.1, Q15). */
export function uploadCall(
  path: string,
  to: AttachTo,
  file: NewFile,
  part: 'file' | 'fileUpload' = 'file',
): Call {
  const [type, entity] = to.note === undefined ? ['jobTicket', to.ticket] : ['techNote', to.note]
  return {
    method: 'POST',
    path,
    query: [
      ['type', type],
      ['entityId', String(entity)],
      ['returnFields', 'id'],
    ],
    ...fileForm(part, file),
    about: to.note === undefined ? `Ticket ${to.ticket}` : `Note ${to.note}`,
    instead: (words) =>
      part === 'file' && /\bfileUpload\b/.test(words) ? uploadCall(path, to, file, 'fileUpload') : null,
  }
}

const stub = v.object({ id })

/** The number of a new attachment. Throws UnknownOutcomeError. */
export function attachmentIn(made: unknown): number {
  const result = v.safeParse(stub, made)
  if (result.success) return result.output.id
  throw unknownOutcome('The answer does not tell the number of the new attachment.')
}
