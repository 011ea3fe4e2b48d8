import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { checkViewName } from '../../src/store/views/name.ts'
import { readViews } from '../../src/store/views/read.ts'
import { changeViews } from '../../src/store/views/write.ts'
import { machine } from './machine.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { assert, property, string } from '../support/properties.ts'

const stuck = { name: 'stuck', filter: 'status:pending' }
const urgent = { name: 'urgent', filter: 'priority:high' }

function viewsFile(text: string): string {
  const path = join(temporaryFolder(), 'views.json')
  writeFileSync(path, text)
  return path
}

test('no views are none, and reading creates nothing', async () => {
  const folder = temporaryFolder()
  const { held, damaged } = await readViews(join(folder, 'helpdesk', 'views.json'), machine())
  expect({ views: held.views, damaged }).toEqual({ views: [], damaged: null })
  expect(readdirSync(folder)).toEqual([])
})

test('views are kept in a file of the owner alone', async () => {
  const path = join(temporaryFolder(), 'helpdesk', 'views.json')
  await changeViews(path, machine(), () => [stuck])
  await changeViews(path, machine(), (views) => [...views, urgent])
  expect((await readViews(path, machine())).held.views).toEqual([stuck, urgent])
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(path, '..'))).toEqual(['views.json'])
})

test('writers at the same time lose no view', async () => {
  const path = join(temporaryFolder(), 'views.json')
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  await Promise.all(
    names.map((name) => changeViews(path, machine(), (views) => [...views, { name, filter: 'printer' }])),
  )
  const { held } = await readViews(path, machine())
  expect(held.views.map(({ name }) => name).toSorted()).toEqual(names)
})

test.each(['', 'null', '[]', '{"views":', '{"views":{}}', '{"views":[{"name":1}]}', '{}'])(
  'the damaged file %j is kept aside, named and never written over',
  async (text) => {
    const path = viewsFile(text)
    const { damaged } = await readViews(path, machine())
    expect(damaged).toEqual({ path, keptAs: `${path}.corrupt-2026-11-24T09-00-00Z` })
    await changeViews(path, machine(), () => [stuck])
    expect(readFileSync(`${path}.corrupt-2026-11-24T09-00-00Z`, 'utf8')).toBe(text)
    expect((await readViews(path, machine())).held.views).toEqual([stuck])
  },
)

test('a damaged file that is first met when a view is saved is kept aside, too', async () => {
  const path = viewsFile('{"views":')
  const { held, damaged } = await changeViews(path, machine(), (views) => [...views, stuck])
  expect({ views: held.views, keptAs: damaged?.keptAs }).toEqual({
    views: [stuck],
    keptAs: `${path}.corrupt-2026-11-24T09-00-00Z`,
  })
})

test('the file of a newer program is refused and left alone', async () => {
  const path = viewsFile('{"version":2,"views":"elsewhere"}')
  const refused = { exit: 2, message: `${path} was written by a newer helpdesk (layout 2).` }
  await expect(readViews(path, machine())).rejects.toMatchObject(refused)
  await expect(changeViews(path, machine(), () => [stuck])).rejects.toMatchObject(refused)
  expect(readFileSync(path, 'utf8')).toBe('{"version":2,"views":"elsewhere"}')
})

test('what a later program of the same layout added survives', async () => {
  const path = viewsFile('{"version":1,"shared":true,"views":[{"name":"old","filter":"jam","color":"red"}]}')
  await changeViews(path, machine(), (views) => [...views, stuck])
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    version: 1,
    shared: true,
    views: [{ name: 'old', filter: 'jam', color: 'red' }, stuck],
  })
})

test('names are words that no shell touches', () => {
  for (const name of ['stuck', 'My-Parole_2.1', '7']) expect(() => checkViewName(name)).not.toThrow()
  for (const name of ['', ' ', 'two words', '-x', '.x', 'a,b', 'a:b', '"a"', 'ü', 'a'.repeat(65)])
    expect(() => checkViewName(name)).toThrow(UsageError)
  assert(
    property(string(), (name) => {
      if (/^[\w.-]+$/.test(name)) return
      expect(() => checkViewName(name)).toThrow(UsageError)
    }),
  )
})
