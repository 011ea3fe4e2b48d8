import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Reply } from '../support/scripted-transport.ts'
import { homeEnvironment, temporaryFolder } from '../support/folders.ts'
import { scripted } from '../support/scripted-transport.ts'
import { desk } from '../support/run.ts'

const keys = ['Qm3vN8xR2tLw7KpZ4sYb', 'Zt6wB1yH9uEk5JcV0aXd'] as const

function priorities(name: string, apiKey: string): Reply {
  return { path: 'PriorityTypes', query: { apiKey }, json: [{ id: 1, priorityTypeName: name }] }
}

test('a list kept for one key is not shown to another, and no file has the key', async () => {
  const folder = temporaryFolder()
  const { transport, seen } = scripted([priorities('Urgent', keys[0]), priorities('Whenever', keys[1])])
  const env = {
    HELPDESK_SERVER: 'https://desk.example.org',
    HELPDESK_API_KEY: keys[0],
    ...homeEnvironment(folder),
  }
  const first = desk({ transport, env })
  const second = desk({ transport, env: { ...env, HELPDESK_API_KEY: keys[1] } })
  const lists: string[] = []
  for (const person of [first, second, first])
    lists.push((await person.run(['priorities', '--columns', 'name'])).stdout)
  expect(lists).toEqual(['Urgent\n', 'Whenever\n', 'Urgent\n'])
  expect(seen).toHaveLength(2)
  for (const { path, text } of filesBelow(folder))
    for (const key of keys) expect(`${path} ${text}`).not.toContain(key)
})

function filesBelow(folder: string): readonly { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
