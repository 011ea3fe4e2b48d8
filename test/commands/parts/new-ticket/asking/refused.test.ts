import { expect, test } from 'vitest'
import { complaintsOfRefusal } from '#commands/parts/new-ticket/asking/refused.ts'

const fields = [
  { id: null, name: 'subject', label: 'Subject' },
  { id: null, name: 'room', label: 'Room' },
  { id: null, name: 'type', label: 'Request type' },
  { id: 30, name: 'field:Room', label: 'Room' },
  { id: 31, name: 'Server room', label: 'Server room' },
  { id: 32, name: 'Can you keep working?', label: 'Can you keep working?' },
]

test.each([
  ['The help desk refused: subject is required.', ['subject']],
  ['The help desk refused: Request type is unknown.', ['type']],
  ['The help desk refused: Custom field "can you keep working" wants a value.', ['Can you keep working?']],
  ['The help desk refused: Server room is not of this type.', ['Server room']],
  ['The help desk refused: too many tickets today.', ['']],
])('a refusal stands at the field that it speaks of: %s', (message, names) => {
  expect([...complaintsOfRefusal({ message }, fields)]).toEqual(names.map((name) => [name, [message]]))
})
