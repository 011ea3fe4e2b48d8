import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { computer, signedInto } from '../support/computer.ts'
import { type Fault, faultyServer, portOfItsOwn } from '../support/faulty-server.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

test('what was read before the help desk went down is read again, with its age on stderr', async () => {
  const desk = computer()
  const real = await serveSandbox(desk.env, ...(await portOfItsOwn()))
  const person = desk.with(signedInto(real))
  person.hasPolicy({ phone: '555-0100' })
  const lines = [
    ['queue', '-o', 'json'],
    ['queue', '--all', '--columns', 'id,subject'],
    ['show', '1042', '-o', 'json'],
    ['show', '1042', '1099'],
    ['count', '--all', '--by', 'group'],
  ]
  const before = await Promise.all(lines.map((line) => person.runs(line)))
  expect(before.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    lines.map(() => ({ code: 0, stderr: '' })),
  )
  await real.stop()

  for (const [at, line] of lines.entries()) {
    const { code, stdout, stderr } = await person.runs(line)
    expect({ line, code, stdout }).toEqual({ line, code: 0, stdout: before[at]?.stdout })
    expect(stderr).toMatch(
      /^Cannot reach \S+: the connection was refused.*\.\nThe help desk cannot be reached; this is what was kept.+ago, [\d :-]+/s,
    )
    expect(stderr).toContain('By phone: 555-0100')
  }
  expect((await person.runs(['show', '1100'])).code).toBe(9)
  const note = await person.runs(['note', '1042', '-m', 'Called back'])
  expect(note.code).toBe(9)
  expect(note.stderr).not.toContain('kept 1')
})

test('--offline sends no request, whether the help desk is up or not', async () => {
  const desk = computer()
  const real = await serveSandbox(desk.env)
  const watched = await faultyServer((): Fault => 'none', real)
  const person = desk.with({ ...signedInto(real), HELPDESK_SERVER: watched.url })
  const asked = await person.runs(['queue', '--mine', '-o', 'ids'])
  await person.runs(['show', '1042', '-o', 'json'])
  const before = watched.asked.length

  const offline = await person.runs(['queue', '--mine', '-o', 'ids', '--offline'])

  expect(offline).toEqual({
    code: 0,
    stdout: asked.stdout,
    stderr: expect.stringMatching(
      /^The help desk was not asked; this is what was kept less than a minute ago/,
    ),
  })
  expect((await person.runs(['show', '1042', '--offline'])).code).toBe(0)
  expect(await person.runs(['show', '1099', '--offline'])).toEqual({
    code: 9,
    stdout: '',
    stderr:
      'Nothing is kept of ticket 1099.\nLeave --offline out while the help desk can be reached; then it is kept.\n',
  })
  expect(watched.asked).toHaveLength(before)
})

test('with the cache off nothing is kept, and what was kept is gone', async () => {
  const desk = computer()
  const real = await serveSandbox(desk.env, ...(await portOfItsOwn()))
  const person = desk.with(signedInto(real))
  const kept = join(desk.folder, 'cache', 'helpdesk', 'answers')
  await person.runs(['show', '1042'])
  expect(existsSync(kept)).toBe(true)
  expect((await person.runs(['config', 'set', 'cache', 'off'])).code).toBe(0)
  expect(existsSync(kept)).toBe(false)
  expect((await person.runs(['show', '1042'])).code).toBe(0)
  expect(existsSync(kept)).toBe(false)
  await real.stop()
  expect((await person.runs(['show', '1042'])).code).toBe(9)
  const { code, stderr } = await person.runs(['show', '1042', '--offline'])
  expect(code).toBe(9)
  expect(stderr).toContain('helpdesk config set cache on')
})
