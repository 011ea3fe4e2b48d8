import { expect, test } from 'vitest'
import { mailWords } from '#changes/mail-words.ts'

const nobody = { requester: false, tech: false, group: false, cc: false }

test('the number of mails is told, and who gets them', () => {
  expect(mailWords({ ...nobody, requester: true, tech: true }, 12)).toBe(
    'up to 24 mails go out: requester, tech',
  )
  expect(mailWords({ ...nobody, tech: true }, 1)).toBe('up to 1 mail goes out: tech')
  expect(mailWords(nobody, 12)).toBe('no mail goes out')
  expect(mailWords(undefined, 12)).toBe("mail goes by the help desk's rules")
})
