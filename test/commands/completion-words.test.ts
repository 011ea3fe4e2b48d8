import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Desk, sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const folderOf = ({ folder }: Desk): string => join(folder, 'cache', 'helpdesk', 'completion')
const settingsOf = ({ folder }: Desk): string => join(folder, 'config', 'helpdesk', 'settings.json')

async function offered(desk: Desk, ...asked: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await desk.run(['__complete', ...asked])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout.split('\n').filter((line) => line !== '')
}

test('completion refresh reads what completion offers from then on', async () => {
  const desk = sandboxDesk()
  const { code, stdout, stderr } = await desk.run(typed('completion refresh'))
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(stderr).toMatch(/^Completion knows \d+ words and \d+ tickets of sandbox\.\n$/)
  expect(await offered(desk, 'status', 'p')).toEqual(['Pending\t'])
  expect(await offered(desk, 'type', 'applications/omis')).toEqual(['Applications/OMIS\tApplication Support'])
  expect(await offered(desk, 'tech', 'dana')).toEqual(['Dana Whitfield\tdwhitfield@example.org'])
  expect(await offered(desk, 'ticket', '1042')).toEqual(['1042\tOMIS freezes on intake screen'])
  expect(await offered(desk, 'field', 'Can you keep working?=p')).toEqual(['Can you keep working?=Partly\t'])
  expect(await offered(desk, 'filter', 'location:el')).toEqual([
    'location:El Dorado Correctional Facility\t',
    'location:Ellsworth Correctional Facility\t',
  ])
  expect(statSync(join(folderOf(desk), 'sandbox.json')).mode & 0o777).toBe(0o600)
})

test('what was never read is noted, and the next command that asks the help desk has it read', async () => {
  const started: (readonly string[])[] = []
  const desk = sandboxDesk({ onDetached: (line) => void started.push(line) })
  await desk.run(typed('queue --limit 1'))
  expect(existsSync(folderOf(desk))).toBe(false)

  expect(await offered(desk, 'status', '')).toEqual([])
  expect(readdirSync(folderOf(desk))).toEqual(['sandbox.wanted'])
  await desk.run(typed('config list'))
  expect(started).toEqual([])
  await desk.run(typed('show 1042'))
  await desk.run(typed('show 1042'))
  expect(started).toEqual([['completion', 'refresh', '--profile', 'sandbox', '--no-input']])
  expect(readdirSync(folderOf(desk))).toEqual([])
})

test('words are wanted anew after half a day', async () => {
  const desk = sandboxDesk({ now: new Date(Date.now() + 13 * 3_600_000).toISOString() })
  await desk.run(typed('completion refresh'))
  expect(await offered(desk, 'status', 'p')).toEqual(['Pending\t'])
  expect(readdirSync(folderOf(desk)).toSorted()).toEqual(['sandbox.json', 'sandbox.wanted'])
})

test('aliases, views and profiles are offered without a help desk', async () => {
  const desk = sandboxDesk()
  await desk.run(typed("alias add morning 'queue --mine --sort due'"))
  await desk.run(typed('queue --mine status:pending --save stuck'))
  expect(await offered(desk, 'alias', 'm')).toEqual(['morning\tqueue --mine --sort due'])
  expect(await offered(desk, 'filter', 'view:')).toEqual(['view:stuck\tis:mine status:pending'])
  expect(await offered(desk, 'profile', '')).toEqual(['sandbox\tneeds no server'])
})

test('an alias is told with all its words, whatever aliases it begins with', async () => {
  const desk = sandboxDesk()
  await desk.run(typed("alias add morning 'queue --mine'"))
  await desk.run(typed(`alias add here 'morning "location:El Dorado*"'`))
  expect(await offered(desk, 'line', 'here')).toEqual(['queue', '--mine', 'location:El Dorado*'])
})

test('an alias with the name of a command means nothing', async () => {
  const desk = sandboxDesk()
  await desk.run(typed('config set color never'))
  writeFileSync(settingsOf(desk), '{"aliases":{"queue":"show 1042","morning":"queue --mine"}}')
  expect(await offered(desk, 'line', 'morning')).toEqual(['queue', '--mine'])
})

test.each([
  [{ aliases: { morning: 'queue' } }, 'constructor'],
  [{ aliases: { morning: 'evening', evening: 'morning' } }, 'morning'],
  [{ aliases: { morning: '' } }, 'morning'],
  [{ aliases: { morning: 'queue "a\nb"' } }, 'morning'],
  [{ aliases: { morning: 7 } }, 'morning'],
  [{ aliases: null }, 'morning'],
  ['not an object', 'morning'],
])('of settings %j nothing is told of "%s"', async (settings, name) => {
  const desk = sandboxDesk()
  await desk.run(typed('config set color never'))
  writeFileSync(settingsOf(desk), JSON.stringify(settings))
  expect(await offered(desk, 'line', name)).toEqual([])
})

test('settings are offered with what they are, and the values that one may have', async () => {
  const desk = sandboxDesk()
  expect(await offered(desk, 'setting', 'col', 'config', 'set')).toEqual(['color\tColour on a terminal'])
  expect(await offered(desk, 'setting-value', '', 'config', 'set', 'color')).toEqual([
    'auto\t',
    'always\t',
    'never\t',
  ])
  expect(await offered(desk, 'setting-value', '', 'config', 'set', 'limit')).toEqual([])
  expect(await offered(desk, 'setting-value', '', 'config', 'set', 'constructor')).toEqual([])
})

test('the profile is the one that is named on the line', async () => {
  const desk = sandboxDesk()
  await desk.run(typed('completion refresh'))
  expect(await offered(desk, 'status', 'p', '--profile', 'central', 'queue')).toEqual([])
  expect(await offered(desk, 'status', 'p', '--profile=sandbox', 'queue')).toEqual(['Pending\t'])
  expect(await offered(desk, 'status', 'p', '--profile', '=', 'sandbox')).toEqual(['Pending\t'])
  expect(await offered(desk, 'status', 'p', '--server', 'https://other.example.org')).toEqual([])
})

test('with the cache off nothing is kept, offered or wanted', async () => {
  const desk = sandboxDesk()
  await desk.run(typed('completion refresh'))
  await desk.run(typed('config set cache off'))
  expect(existsSync(folderOf(desk))).toBe(false)
  expect(await offered(desk, 'status', '')).toEqual([])
  expect(existsSync(folderOf(desk))).toBe(false)
  expect(await desk.run(typed('completion refresh'))).toMatchObject({
    code: 2,
    stderr:
      'Nothing is kept, as the settings say.\nTo keep words for completion: helpdesk config set cache on\n',
  })
})

test.each([
  'not JSON',
  'null',
  '[]',
  '{"version":2,"server":null,"known":{}}',
  '{"version":1,"server":null,"known":{}}',
])('a damaged file offers nothing: %s', async (text) => {
  const desk = sandboxDesk()
  await desk.run(typed('completion refresh'))
  writeFileSync(join(folderOf(desk), 'sandbox.json'), text)
  expect(await offered(desk, 'status', '')).toEqual([])
  expect(await offered(desk, 'ticket', '')).toEqual([])
})

test('whatever it is asked, it says nothing and ends with 0', async () => {
  const desk = sandboxDesk()
  for (const asked of [
    [],
    ['status'],
    ['constructor', ''],
    ['__proto__', 'x'],
    ['filter', 'field:'],
    ['x', 'y', 'z'],
  ])
    expect(await offered(desk, ...asked)).toEqual([])
})

test('an account that cannot be had is told as what it is, with completion in use', async () => {
  const desk = sandboxDesk()
  await offered(desk, 'status', '')
  const login = await desk.run(
    typed('login --server http://127.0.0.1:9 --insecure --api legacy --api-key-stdin --store file'),
    'k'.repeat(40),
  )
  expect(login.code).toBe(9)
})
