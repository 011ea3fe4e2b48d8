import { expect, test } from 'vitest'
import { seedOf } from '../support/kills/chance.ts'
import { killManyCreates } from '../support/kills/kill-many-creates.ts'

test('many kills of new and new --from lose no ticket, and none is there twice', async () => {
  const { wrong } = await killManyCreates(Number(process.env['KILLS']), seedOf('killed creates'))
  expect(wrong).toEqual([])
})
