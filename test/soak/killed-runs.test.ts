import { expect, test } from 'vitest'
import { seedOf } from '../support/kills/chance.ts'
import { killMany } from '../support/kills/kill-many.ts'

test('many killed runs can all tell what they wrote, and their rests are written once', async () => {
  const { wrong } = await killMany(Number(process.env['KILLS']), seedOf('killed runs'))
  expect(wrong).toEqual([])
})
