import { expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { UnreachableError } from '#errors.ts'
import { desk, signedInDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { watchedDesk } from '../support/watched-line.ts'

/** Where no example shows the command alone and off a terminal. */
const typedInstead: Readonly<Record<string, string>> = {
  attach: 'helpdesk attach 1042 - --name key.txt',
  deescalate: 'helpdesk deescalate 1042 --note Back',
  login: 'helpdesk login --server https://desk.example.org --api-key-stdin --store file',
}

/** They need a person, a saved account, a run that is in the journal, or something in the outbox. */
const apart = new Set(['completion', 'edit', 'drafts edit', 'undo', 'runs resume', 'outbox send'])

const down = new UnreachableError('https://desk.example.org refused the connection.')

test.each(Object.keys(commands).filter((name) => !apart.has(name)))(
  '%s says whether it can fail to reach the help desk',
  async (name) => {
    const { examples, exits } = (await commands[name]?.load()) ?? { examples: [], exits: {} }
    const alone = examples.map(({ line }) => line).find((line) => /^helpdesk [^|<>$]*$/.test(line))
    const line = typedInstead[name] ?? alone ?? `helpdesk ${name}`
    // Nobody would wait for the end of what serves for ever.
    const ended = AbortSignal.abort()
    const away = desk({
      env: { HELPDESK_SERVER: 'https://desk.example.org', HELPDESK_API_KEY: 'k'.repeat(40) },
      transport: () => Promise.reject(down),
      ...(name === 'sandbox serve' ? { signal: ended } : {}),
    })
    const { code } = await away.run(typed(line).slice(1), `${'k'.repeat(40)}\n`)
    expect({ line, code: code === 9 }).toEqual({ line, code: '9' in exits })
  },
)

test('edit says that it can fail to reach the help desk', async () => {
  const away = await watchedDesk(() => {
    throw down
  })
  expect((await away.asked(typed('edit 1042'))).code).toBe(9)
  expect(await exitsOf('edit')).toContain('9')
})

test('completion says that its refresh can fail to reach the help desk', async () => {
  const away = signedInDesk(() => Promise.reject(down))
  expect((await away.run(typed('completion refresh'))).code).toBe(9)
  expect(await exitsOf('completion')).toContain('9')
})

test('undo and runs resume say that they can fail to reach the help desk', async () => {
  let isDown: (method: string) => boolean = () => false
  const away = await watchedDesk(({ method }) => {
    if (isDown(method)) throw down
    return undefined
  })
  expect((await away.run(typed('set 1042 priority=Low'))).code).toBe(0)
  isDown = (method) => method !== 'GET'
  expect((await away.run(typed('set 1048 priority=Low'))).code).toBe(9)
  isDown = () => true
  expect((await away.run(typed('undo r1'))).code).toBe(9)
  expect((await away.run(typed('runs resume r2'))).code).toBe(9)
  expect(await exitsOf('runs resume')).toContain('9')
  expect(await exitsOf('undo')).toContain('9')
})

async function exitsOf(name: string): Promise<readonly string[]> {
  return Object.keys((await commands[name]?.load())?.exits ?? {})
}
