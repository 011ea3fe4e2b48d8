import { expect, test } from 'vitest'
import type { NamedAttachment } from '#desk/attachments/named.ts'
import { pickAttachments } from '#desk/attachments/pick.ts'

const file = (id: number, name: string, fileName: string): NamedAttachment => ({
  id,
  name,
  fileName,
  size: null,
  at: null,
  note: null,
})

test.each([
  ['a.txt', [2]],
  ['A.TXT', [1]],
  ['A.txt', [1]],
  ['a-2.txt', [2]],
  ['b.txt', [3]],
  ['*.txt', [1, 2, 3, 4]],
])(
  '%s means files by the name they are saved under, or have on the server, first in this case',
  (wanted, ids) => {
    const files = [
      file(1, 'A.TXT', 'A.TXT'),
      file(2, 'a.txt', 'a-2.txt'),
      file(3, 'b.txt', 'b.txt'),
      file(4, 'b.txt', 'b-2.txt'),
    ]
    expect(pickAttachments([wanted], { id: 1042, files }).map(({ id }) => id)).toEqual(ids)
  },
)
