import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { computer } from '../support/computer.ts'
import { processesOf, showsProcesses } from '../support/processes.ts'
import { stallingDesk } from '../support/stalling-desk.ts'

// The answer that is waited for never comes: a program that waited for it would not end, and one that ends by force says nothing.
describe('Ctrl-C while the help desk does not answer ends with 130 and says so:', () => {
  test.each([
    ['show 1042', 'GET Tickets/1042'],
    ['queue --all', 'GET Tickets'],
    ['whoami', 'GET Techs/1'],
    ['doctor', 'GET Techs/1'],
    ['api Tickets/1042', 'GET Tickets/1042'],
    ['note 1042 -m Called', 'GET Tickets/1042'],
    ['note 1101-1120 -m Called --yes', 'GET Tickets'],
  ])('%s', async (line, stalls) => {
    const { desk, asked, interrupts } = await stallingDesk((one) => one === stalls)
    const { exit, said } = await interrupts(desk.sits(line.split(' ')))
    expect({ exit, said }).toEqual({ exit: 130, said: expect.stringMatching(/interrupt/i) })
    expect(asked().filter((one) => !one.startsWith('GET '))).toEqual([])
  })

  test('the check of a sign-in, and nothing is kept', async () => {
    const { desk, interrupts } = await stallingDesk((one) => one === 'GET Techs/1')
    const { exit, said } = await interrupts(desk.sits(['login', '--store', 'file']))
    expect({ exit, said }).toEqual({ exit: 130, said: expect.stringContaining('Interrupted') })
    expect(readdirSync(desk.folder)).not.toContain('config')
  })

  test('the list behind a question of a new ticket, and what was answered is a draft', async () => {
    const { desk, interrupts } = await stallingDesk((one) => one.startsWith('GET Clients'))
    const line = ['new', '--type', 'IT General/Other', '--subject', 'Lamps', '--requester', 'ana.ruiz']
    const { exit, said } = await interrupts(desk.sits(line))
    expect(exit).toBe(130)
    expect(said).toContain('to go on with it: helpdesk drafts edit 1')
    expect((await desk.runs(['drafts', 'show', '1'])).stdout).toContain('Lamps')
  })

  test('the second of several files to download: the first is there, whole, and nothing else', async () => {
    const first: string[] = []
    const { desk, interrupts, isCured } = await stallingDesk((one) => {
      const isFile = one.startsWith('GET TicketAttachments/')
      if (isFile) first.push(one)
      return isFile && one !== first[0]
    })
    const files = ['a.txt', 'b.txt'].map((name) => desk.hasFile(name, `This is ${name}`))
    expect(await desk.runs(['attach', '1042', ...files])).toMatchObject({ code: 0 })
    const folder = join(desk.folder, 'saved')
    mkdirSync(folder)
    const line = ['download', '1042', '*.txt', '--dir', folder]
    const { exit, said } = await interrupts(desk.sits(line))
    expect({ exit, said }).toEqual({ exit: 130, said: expect.stringContaining('Interrupted') })
    expect(readdirSync(folder)).toEqual(['a.txt'])
    isCured()
    expect(await desk.runs([...line, '--force'])).toMatchObject({ code: 0 })
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt'])
  })
})

test('Ctrl-C while a key-command waits ends it, too: 130', async () => {
  const desk = computer()
  const safe = desk.hasProgram('safe', `echo asked > '${join(desk.folder, 'asked')}'\nexec sleep 4711`)
  const login = ['login', '--server', 'http://127.0.0.1:9', '--key-command', safe]
  const person = desk.sits(login)
  await expect.poll(() => readdirSync(desk.folder)).toContain('asked')
  person.signals('SIGTERM')
  expect(await person.leaves()).toBe(130)
  expect(person.screen()).toContain('Interrupted while the key-command ran.')
  const left = (): readonly string[] =>
    showsProcesses ? processesOf('sleep').filter((text) => text.includes(desk.folder)) : []
  await expect.poll(left).toEqual([])
})
