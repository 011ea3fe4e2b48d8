import { expect, test } from 'vitest'

import { UsageError } from '#errors.ts'
import { parseServerRoot } from '#whd/server-root.ts'

test.each([
  ['helpdesk.example.org', 'https://helpdesk.example.org', ''],
  ['https://helpdesk.example.org/', 'https://helpdesk.example.org', ''],
  ['https://helpdesk.example.org/helpdesk', 'https://helpdesk.example.org', ''],
  [
    'https://helpdesk.example.org:8443/helpdesk/WebObjects/Helpdesk.woa',
    'https://helpdesk.example.org:8443',
    '',
  ],
  ['helpdesk.example.org/helpdesk/WebObjects/Helpdesk.woa/ra/', 'https://helpdesk.example.org', ''],
  [
    'helpdesk.example.org/helpdesk/WebObjects/Helpdesk.woa/wa/TicketActions/view?ticket=7#x',
    'https://helpdesk.example.org',
    '',
  ],
  ['https://www.example.org/it/helpdesk/', 'https://www.example.org', '/it'],
  ['https://helpdesk.example.org/api/v1/ra', 'https://helpdesk.example.org', ''],
])('%s is cut down to its root', (typed, origin, prefix) => {
  const root = parseServerRoot(typed)
  expect([root.origin.text, root.prefix]).toEqual([origin, prefix])
})

test('the address of something else is refused with what to type', () => {
  const parse = (): unknown => parseServerRoot('https://www.example.org/wiki?token=abc')
  expect(parse).toThrow(UsageError)
  expect(parse).toThrow('https://www.example.org/wiki is not the address of a Web Help Desk.')
})
