import { expect, test } from 'vitest'
import { computer } from '../support/computer.ts'
import { figure } from '../support/figures.ts'
import { killsWhileTyping } from '../support/killed-typing.ts'
import { chance, seedOf } from '../support/kills/chance.ts'

test('many kills while a ticket is typed lose no answered field', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const kills = Number(process.env['KILLS'])
  const seed = seedOf('kills while typing')
  const { wrong, fields } = await killsWhileTyping(kills, chance(seed), desk)
  expect(wrong).toEqual([])
  figure('kills while typing', `${kills} kills, ${fields} answered fields, none lost; seed ${seed}`)
})
