import { json, type Answer } from '../answer.ts'
import { refuseWithReason } from '../refusal.ts'
import type { Call, JsonObject, Methods } from '../route.ts'

const recipientKeys = ['to', 'recipients', 'emailRecipients', 'email', 'address']
const bodyKeys = ['body', 'message', 'text', 'content']

function firstText(body: JsonObject, keys: readonly string[]): string | null {
  const values = keys.map((key) => body[key])
  const lists = values.map((value) => (Array.isArray(value) ? value.join(',') : value))
  const text = lists.find((value) => typeof value === 'string') ?? null
  if (text?.includes('\0')) throw refuseWithReason(400, 'A mail must not hold the character NUL.')
  return text
}

/** Nobody knows the body, so any JSON object goes into the outbox (field guide §12.12). */
function post(call: Call): Answer {
  const body = call.json()
  const id = call.db.insert('mail', {
    at: call.now,
    recipient: firstText(body, recipientKeys) ?? '',
    subject: firstText(body, ['subject']) ?? '',
    body: firstText(body, bodyKeys) ?? JSON.stringify(body),
    ticket_id: null,
  })
  return json({ id, type: 'Email' })
}

export const email: Methods = { POST: post }
