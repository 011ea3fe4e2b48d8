import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { bin } from '../support/bin.ts'
import { type Computer, computer, signedInto } from '../support/computer.ts'
import { portOfItsOwn } from '../support/faulty-server.ts'
import { chance, seedOf } from '../support/kills/chance.ts'
import { typed } from '../support/typed.ts'
import { type ServedSandbox, serveSandbox } from '../support/served-sandbox.ts'

interface Outage {
  readonly desk: Computer
  /** The same help desk at the same address. */
  readonly isOver: () => Promise<ServedSandbox>
}

/** A person signed in to a help desk that went down. */
async function outage(): Promise<Outage> {
  const home = computer()
  const port = await portOfItsOwn()
  const server = await serveSandbox(home.env, ...port)
  const desk = computer(signedInto(server))
  await server.stop()
  await desk.runs(['config', 'set', 'timeout', '2'])
  return { desk, isOver: () => serveSandbox(home.env, ...port) }
}

const newTicket = (subject: string): readonly string[] => [
  ...typed('new --outbox --type Applications/Picturelink --requester ana.ruiz'),
  '--subject',
  subject,
  '-m',
  'It prints blank cards.',
  '--set',
  'Badge kind=Staff',
  '--set',
  'Employee number=4711',
]

async function notesOf(id: number, desk: Computer): Promise<readonly string[]> {
  const { stdout } = await desk.runs(['show', String(id), '--json', 'notes'])
  const { notes }: { notes: readonly { text: string }[] } = JSON.parse(stdout)
  return notes.map(({ text }) => text)
}

async function subjects(desk: Computer): Promise<readonly string[]> {
  const { stdout } = await desk.runs(['queue', '--all', 'Lost badge', '-o', 'ndjson', '--columns', 'subject'])
  const rows = stdout.trim().split('\n')
  return rows.map((row): string => JSON.parse(row).subject).sort()
}

async function waiting(desk: Computer): Promise<readonly string[]> {
  return (await desk.runs(['outbox', '-o', 'ids'])).stdout.split('\n').filter((name) => name !== '')
}

test('what is typed while the help desk is down waits, and is sent once when it is back', async () => {
  const { desk, isOver } = await outage()
  expect(await desk.runs(['note', '1042', '-m', 'Called back.', '--outbox'])).toMatchObject({ code: 0 })
  expect(await desk.runs(newTicket('Lost badge'))).toMatchObject({ code: 0 })
  expect(await desk.runs(['outbox', 'send'])).toMatchObject({ code: 9 })
  expect(await waiting(desk)).toEqual(['o1', 'o2'])
  await isOver()
  expect(await desk.runs(['outbox', 'send'])).toMatchObject({ code: 0 })
  expect(await waiting(desk)).toEqual([])
  expect((await notesOf(1042, desk)).filter((text) => text === 'Called back.')).toHaveLength(1)
  expect(await subjects(desk)).toEqual(['Lost badge'])
})

test('of two that send at once one does, and the other says who', async () => {
  const { desk, isOver } = await outage()
  for (const id of [1042, 1043]) await desk.runs(['note', String(id), '-m', 'Called back.', '--outbox'])
  await isOver()
  const both = await Promise.all([desk.runs(['outbox', 'send']), desk.runs(['outbox', 'send'])])
  const refused = both.filter(({ code }) => code !== 0).map(({ stderr }) => stderr.split(' on ')[0])
  expect(refused.every((words) => /^Process \d+$/.test(words ?? ''))).toBe(true)
  expect(refused.length).toBeLessThan(2)
  for (const id of [1042, 1043])
    expect((await notesOf(id, desk)).filter((text) => text === 'Called back.')).toHaveLength(1)
})

test(
  'killed at any moment, sending loses nothing and sends nothing twice',
  { timeout: 600_000 },
  async () => {
    const random = chance(seedOf('killed sending'))
    const { desk, isOver } = await outage()
    const texts = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((text) => `${text} of them.`)
    for (const text of texts) await desk.runs(['note', '1042', '-m', text, '--outbox'])
    for (const which of ['one', 'two', 'three']) await desk.runs(newTicket(`Lost badge ${which}`))
    expect(await waiting(desk)).toHaveLength(9)
    await isOver()
    for (let kill = 0; kill < 12; kill += 1) {
      const child = spawn(process.execPath, [bin, 'outbox', 'send', '--yes'], {
        env: { PATH: process.env['PATH'] ?? '', ...desk.env },
        stdio: 'ignore',
      })
      const ended = once(child, 'close')
      await Promise.race([ended, wait(200 + random() * 1500)])
      child.kill('SIGKILL')
      await ended
    }
    for (let round = 0; round < 20 && (await waiting(desk)).length > 0; round += 1) {
      await desk.runs(['outbox', 'send', '--yes'])
      if ((await waiting(desk)).length > 0) await wait(1500)
    }
    expect((await desk.runs(['outbox', '--json', 'name,state,error'])).stdout).toBe('[]\n')
    const notes = await notesOf(1042, desk)
    expect(notes.filter((text) => text.endsWith('of them.')).sort()).toEqual([...texts].sort())
    expect(await subjects(desk)).toEqual(['Lost badge one', 'Lost badge three', 'Lost badge two'])
  },
)
