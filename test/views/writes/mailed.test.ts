import { describe, expect, test } from 'vitest'
import { mailedAbout, recipients } from '#views/writes/mailed.ts'

const nobody = { requester: false, tech: false, group: false, cc: false }
const both = { ...nobody, requester: true, tech: true }

test('who gets mail is told in words', () => {
  expect(recipients(nobody)).toBe('nobody')
  expect(recipients({ ...nobody, requester: true, tech: true, cc: true })).toBe(
    'the requester, the tech and the copies',
  )
  expect(recipients({ ...nobody, group: true })).toBe('the tech group')
  expect(recipients(undefined)).toBe("whom the server's rules name")
})

describe('who gets mail about a ticket', () => {
  const ticket = { requester: 'Ana Ruiz', requesterEmail: 'ana.ruiz@example.org', tech: 'Priya Raman' }

  test('is told with the address', () => {
    expect(mailedAbout(ticket, both)).toBe('Ana Ruiz (ana.ruiz@example.org), Priya Raman')
    expect(mailedAbout(ticket, { ...nobody, tech: true, cc: true })).toBe('Priya Raman, those who get copies')
    expect(mailedAbout(ticket, undefined)).toBe("whom the server's rules name")
  })

  test('is nobody where there is nobody', () => {
    expect(mailedAbout({ ...ticket, tech: null }, { ...nobody, tech: true })).toBe('nobody')
    expect(mailedAbout({ ...ticket, requesterEmail: null }, both)).toBe(
      "nobody at the requester's, for Ana Ruiz has no address, Priya Raman",
    )
  })
})
