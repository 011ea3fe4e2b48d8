import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'
import { keys } from '../support/tiny-desk.ts'

const asked = async (query: string): Promise<[number, string]> => {
  const { send } = await openDesk()
  const { status, text } = await send(`GET Techs/currentTech?${query}`)
  return [status, text]
}

const abel = [200, '{"id":2,"type":"Tech"}']
const wrong = [401, 'Authentication failure.']

test("a tech's key signs in alone, and with any user name beside it (§3.1)", async () => {
  expect(await asked(`apiKey=${keys.ana}`)).toEqual(abel)
  expect(await asked(`apiKey=${keys.ana}&username=abel`)).toEqual(abel)
})

test('the application key acts as the tech it names (§3.1)', async () => {
  expect(await asked(`apiKey=${keys.application}&username=abel`)).toEqual(abel)
  expect(await asked(`apiKey=${keys.application}`)).toEqual(wrong)
  expect(await asked(`apiKey=${keys.application}&username=nobody`)).toEqual(wrong)
})

test('user name and password sign in, `login` is as good as `username` (§3.1)', async () => {
  expect(await asked('username=abel&password=abel-password')).toEqual(abel)
  expect(await asked('login=abel&password=abel-password')).toEqual(abel)
})

test('no credentials are told apart from wrong ones (§3.5)', async () => {
  expect(await asked('anonymous=')).toEqual([401, 'Authentication required.'])
  expect(await asked('apiKey=wrong')).toEqual(wrong)
  expect(await asked('username=abel&password=wrong')).toEqual(wrong)
  expect(await asked('username=abel')).toEqual(wrong)
})

test('empty parameters count as not sent (§3.1)', async () => {
  expect(await asked(`username=&sessionKey=&apiKey=${keys.ana}`)).toEqual(abel)
})

test('an inactive tech cannot sign in, whatever the key (§3.1)', async () => {
  expect(await asked(`apiKey=${'E'.repeat(40)}`)).toEqual(wrong)
})

test("a requester may not use the techs' part (§3.5, §14)", async () => {
  const { send } = await openDesk()
  const refused = await send('GET Tickets?list=mine&username=ana&password=ana-password')
  expect(refused).toMatchObject({ status: 403, text: 'Permission denied.' })
})

test('with appKeyHidesAdmin currentTech fails under an application key without a session (§3.4, Q18)', async () => {
  const { send } = await openDesk({ quirks: ['appKeyHidesAdmin'] })
  expect((await send(`GET Techs/currentTech?apiKey=${keys.application}&username=abel`)).status).toBe(403)
  expect((await send(`GET Techs/currentTech?apiKey=${keys.ana}`)).status).toBe(200)
})
