import type { Recording } from '#changes/journal.ts'
import type { Refused, WriteResult } from '#desk/outcome.ts'

const unreachable = 9

/** Nothing of it can have reached the help desk. */
export function isUnreached(result: WriteResult): result is Refused {
  if (result.ok || result.error.exit !== unreachable) return false
  return result.error.code === 'unreachable' || result.error.code === 'not_tried'
}

/** From here on the outbox has it: resuming the run must not send it too. */
export function handedOver(
  key: number,
  name: string,
  { id, recording }: { readonly id: number | null; readonly recording: Pick<Recording, 'finished'> },
): void {
  const message = `Not sent: it waits in the outbox as ${name}.`
  const error = { code: 'queued', exit: unreachable, message, hint: 'To send it: helpdesk outbox send' }
  recording.finished({ key, result: { id, ok: false, error }, after: null })
}
