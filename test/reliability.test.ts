import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import promises from '../docs/promises.json' with { type: 'json' }

const rows = Object.values(promises).flat()

test('every test that docs/reliability.md names is there', () => {
  const absent = rows
    .flatMap(({ tests }) => tests)
    .filter((named) => {
      const [file = '', title = ''] = named.split(' › ')
      return !existsSync(file) || !readFileSync(file, 'utf8').includes(title)
    })
  expect(absent).toEqual([])
})

test('every promise stands in docs/reliability.md', () => {
  const page = readFileSync('docs/reliability.md', 'utf8')
  expect(rows.map(({ promise }) => promise).filter((promise) => !page.includes(promise))).toEqual([])
})
