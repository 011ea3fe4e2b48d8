import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Computer, computer, signedInto } from '../support/computer.ts'
import { serveSandbox } from '../support/served-sandbox.ts'
import { typed } from '../support/typed.ts'

/** Somebody looked, and then a colleague wrote. */
async function lookedAt(): Promise<Computer> {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const person = desk.with(signedInto(server))
  expect(await person.runs(['changes', '--fail-empty'])).toMatchObject({ code: 0 })
  expect(await person.runs(typed("note 1034 -m 'Called back'"))).toMatchObject({ code: 0 })
  return person
}

function remembered({ folder }: Computer): string {
  const looks = join(folder, 'state', 'helpdesk', 'looks')
  return readdirSync(looks)
    .map((name) => readFileSync(join(looks, name), 'utf8'))
    .join('')
}

test.each([
  ['is lost on a full disk', 'helpdesk changes > /dev/full', 1],
  ['is not read to its end', '{ sleep 1; helpdesk changes; } | true', 0],
])('what %s is told once more', async (_, line, code) => {
  const desk = await lookedAt()
  const before = remembered(desk)
  expect((await desk.script(line)).code).toBe(code)
  expect(remembered(desk)).toBe(before)
  expect((await desk.runs(['changes'])).stdout).toMatch(/^\S+Z\t1034\tnote\tDana Whitfield\tCalled back\t/)
  expect(remembered(desk)).not.toBe(before)
  expect(await desk.runs(['changes'])).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('a person reads when and since when', async () => {
  const desk = await lookedAt()
  const person = desk.sits(['changes'], { columns: 80 })
  expect(await person.leaves()).toBe(0)
  expect(person.screen()).toMatch(/^When +ID +What +Who +In short/)
  expect(person.screen()).toMatch(/1034 +note +Dana Whit\S* +Called back/)
  expect(person.screen()).toMatch(/^Since \d{4}-\d\d-\d\d \d\d:\d\d \(\S.*\)\.$/m)
})
