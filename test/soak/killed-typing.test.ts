import { test } from 'vitest'
import { computer } from '../support/computer.ts'
import { freshSeed, killsWhileTyping, numbersFrom } from '../support/killed-typing.ts'

const kills = Number(process.env['KILLS'] ?? 200)
const seed = freshSeed()

test(`${kills} kills while a ticket is typed lose no answered field, with SEED=${seed}`, async () => {
  await killsWhileTyping(kills, numbersFrom(seed), computer({ HELPDESK_PROFILE: 'sandbox' }))
})
