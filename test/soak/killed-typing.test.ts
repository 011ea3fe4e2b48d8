import { expect, test } from 'vitest'
import { computer } from '../support/computer.ts'
import { killsWhileTyping } from '../support/killed-typing.ts'
import { chance, seedOf } from '../support/kills/chance.ts'

test('many kills while a ticket is typed lose no answered field', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const wrong = await killsWhileTyping(
    Number(process.env['KILLS']),
    chance(seedOf('kills while typing')),
    desk,
  )
  expect(wrong).toEqual([])
})
