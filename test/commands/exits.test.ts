import { expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { UnreachableError } from '#errors.ts'
import { desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

/** Where no example shows the command alone and off a terminal. */
const typedInstead: Readonly<Record<string, string>> = {
  login: 'helpdesk login --server https://desk.example.org --api-key-stdin',
}

test.each(Object.keys(commands))('%s says whether it can fail to reach the help desk', async (name) => {
  const { examples, exits } = (await commands[name]?.load()) ?? { examples: [], exits: {} }
  const alone = examples.map(({ line }) => line).find((line) => /^helpdesk [^|<>$]*$/.test(line))
  const line = typedInstead[name] ?? alone ?? `helpdesk ${name}`
  // Nobody would wait for the end of what serves for ever.
  const ended = AbortSignal.abort()
  const away = desk({
    env: { HELPDESK_SERVER: 'https://desk.example.org', HELPDESK_API_KEY: 'k'.repeat(40) },
    transport: () => Promise.reject(new UnreachableError('https://desk.example.org refused the connection.')),
    ...(name === 'sandbox serve' ? { signal: ended } : {}),
  })
  const { code } = await away.run(typed(line).slice(1), `${'k'.repeat(40)}\n`)
  expect({ line, code: code === 9 }).toEqual({ line, code: '9' in exits })
})
