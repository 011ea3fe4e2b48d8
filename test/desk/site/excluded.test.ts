import { expect, test } from 'vitest'
import { excludedSubject } from '#desk/site/excluded.ts'

const policy = { excluded: [{ match: 'resident*phone', say: 'Call the vendor at 555-0111.' }] }
const topic = { typePath: ['Telephone', 'Desk telephone'], subject: 'No dial tone', detail: 'Since Monday.' }

test('a subject that the desk serves is not excluded', () => {
  expect(excludedSubject(topic, policy)).toBeNull()
  expect(excludedSubject({ ...topic, subject: null, detail: null }, policy)).toBeNull()
})

test.each([
  { subject: 'RESIDENT PHONES in unit B are dead' },
  { detail: 'The residents’ wall phone is dead.' },
  { typePath: ['Telephone', 'Resident phones'] },
])('words of the policy exclude a ticket wherever they stand: %j', (words) => {
  expect(excludedSubject({ ...topic, ...words }, policy)?.say).toBe('Call the vendor at 555-0111.')
})
