import { expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const now = '2026-10-05T15:00:00Z'

test('at a terminal what was searched for is marked, and the detail that has it stands beside the subject', async () => {
  const person = sandboxDesk({ now, columns: 150, env: { COLORTERM: 'truecolor', TERM: 'xterm-256color' } })
  const { stdout } = await person.run(typed('queue --all intake --limit 5 --color always'))
  expect(stdout).toContain('OMIS freezes on \u001b[1mintake\u001b[22m screen')
  const beside = await person.run(['queue', '--all', 'window turns', '--limit', '5', '--color', 'never'])
  expect(beside.stdout).toContain(
    'OMIS freezes on intake screen: …Press Property The window turns white and I mus',
  )
})

test('in a pipe nothing is added', async () => {
  const person = sandboxDesk({ now })
  const { stdout } = await person.run(typed('queue --all intake -o tsv --color always'))
  expect(stdout).toContain('OMIS freezes on intake screen\t')
  expect(stdout).not.toContain('\u001b')
})
