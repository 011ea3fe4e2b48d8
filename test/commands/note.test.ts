import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import { sandboxDesk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk } from '../support/watched-line.ts'

const note = async (line: string, piped?: string): Promise<unknown> => {
  const desk = await watchedDesk()
  const { code, stderr } = await desk.run(['note', ...typed(line)], piped)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return desk.sent[0]?.body
}

const drafts = ({ draftsPath }: Desk): unknown[] =>
  readdirSync(draftsPath).map((name) => JSON.parse(readFileSync(join(draftsPath, name), 'utf8')))

describe('a note as it is sent', () => {
  const visible = {
    jobticket: { type: 'JobTicket', id: 1042 },
    isHidden: false,
    isSolution: false,
    workTime: '0',
    emailClient: true,
    emailTech: true,
    emailTechGroupLevel: false,
    emailGroupManager: false,
    emailCc: false,
    emailBcc: false,
  }

  test('is mailed to requester and tech', async () => {
    expect(await note("1042 -m 'Called back.'")).toEqual({ ...visible, noteText: 'Called back.' })
  })

  test('that is hidden is mailed to the tech', async () => {
    expect(await note('1042 -m Idea --hidden --time 1h30')).toEqual({
      ...visible,
      noteText: 'Idea',
      isHidden: true,
      workTime: '90',
      emailClient: false,
    })
  })

  test('is mailed to those who are named, or to nobody', async () => {
    expect(await note('1042 -m Idea --mail cc,group')).toEqual({
      ...visible,
      noteText: 'Idea',
      emailClient: false,
      emailTech: false,
      emailTechGroupLevel: true,
      emailGroupManager: true,
      emailCc: true,
      emailBcc: true,
    })
    expect(await note('1042 -m Idea --no-mail')).toMatchObject({ emailClient: false, emailTech: false })
  })
})

describe('the text', () => {
  test('may come from stdin, with every line end as LF', async () => {
    expect(await note('1042 -m -', 'first\r\nsecond\r\n')).toMatchObject({ noteText: 'first\nsecond' })
  })

  test('may come from a file', async () => {
    const desk = await watchedDesk()
    const file = join(desk.folder, 'findings.txt')
    writeFileSync(file, 'Disk 3 fails.\n')
    await desk.run(['note', '1042', '-m', `@${file}`])
    expect(desk.sent[0]?.body).toMatchObject({ noteText: 'Disk 3 fails.' })
  })

  test('may begin with @, doubled', async () => {
    expect(await note('1042 -m @@home')).toMatchObject({ noteText: '@home' })
  })

  test('is asked for at a terminal, where whom it mails stands before the question', async () => {
    const desk = await watchedDesk()
    expect(await desk.asked(typed('note 1042'), { 'Note, in one line': 'Called back.' })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^Mail to Ana Ruiz \(ana\.ruiz@example\.org\)\n.*Note, in one line/),
    })
    expect(desk.sent[0]?.body).toMatchObject({ noteText: 'Called back.' })
  })

  test('that was typed at the question is kept when the person then says no', async () => {
    const desk = await watchedDesk()
    const answers = { 'Note, in one line': 'Called back.', '(y/N)': 'n' }
    expect(await desk.asked(typed('note 1042,1185,1209'), answers)).toMatchObject({ code: 130 })
    expect(desk.sent).toEqual([])
    expect(drafts(desk)).toMatchObject([{ verb: 'note', ids: [1042, 1185, 1209], text: 'Called back.' }])
  })

  test('is not asked for before the ticket is known to be one', async () => {
    expect(await sandboxDesk().asked(typed('note abc'))).toMatchObject({ code: 2 })
  })

  test.each([
    ['is missing where nobody can be asked', '1042', 'note needs -m TEXT.\n'],
    ['is empty', "1042 -m ''", 'The text for note is empty.\n'],
    [
      'is wanted from a file that is not there',
      '1042 -m @nowhere',
      'Could not read nowhere: there is no such file.\n',
    ],
    ['is half of a character', '1042 -m \ud800', 'The text has half of a character.\n'],
  ])('that %s is refused: 2', async (_, line, message) => {
    const { code, stdout, stderr } = await sandboxDesk().run(['note', ...typed(line)])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.startsWith(message)).toBe(true)
  })

  test('and the ids cannot both come from stdin', async () => {
    expect(await sandboxDesk().run(typed('note - -m -'), '1042\n')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Stdin was asked for twice; it can be read once.\nGive one of the two as @FILE.\n',
    })
  })

  test('and the ids are both named when both are missing', async () => {
    expect((await sandboxDesk().run(['note'])).stderr).toContain(
      'note needs ID… (or --where EXPR) and -m TEXT.\n',
    )
  })
})

test.each([
  ['--mail boss', '--mail does not know "boss".'],
  ['--mail tech --no-mail', '--mail and --no-mail contradict each other.'],
  ['--time soon', '"soon" is not an amount of time.'],
])('%s is refused: 2', async (options, message) => {
  const { code, stderr } = await sandboxDesk().run(typed(`note 1042 -m Text ${options}`))
  expect({ code, told: stderr.split('\n')[0] }).toEqual({ code: 2, told: message })
})

describe('when the help desk is down', () => {
  const down = new UnreachableError('https://desk.example.org refused the connection.')
  const policy = (desk: Desk): void =>
    writeFileSync(
      join(desk.folder, 'policy.json'),
      JSON.stringify({ phone: '785-555-0142', hours: '7 to 17' }),
    )

  test('the text is kept, and the phone number told: 9', async () => {
    const desk = await watchedDesk(() => Promise.reject(down))
    expect(await desk.run(typed("note 1042 -m 'Called back.'"))).toMatchInlineSnapshot(`
      {
        "code": 9,
        "stderr": "Your text is kept in ~/state/helpdesk/drafts/d1.json; to go on with it: helpdesk drafts edit 1
      https://desk.example.org refused the connection.
      ",
        "stdout": "",
      }
    `)
    expect(drafts(desk)).toMatchObject([{ verb: 'note', ids: [1042], text: 'Called back.' }])
  })

  test('a range cannot be asked about either, and the text is kept all the same', async () => {
    const desk = await watchedDesk(() => Promise.reject(down))
    expect(await desk.run(typed("note 1040-1042 -m 'Called back.'"))).toMatchObject({ code: 9 })
    expect(drafts(desk)).toMatchObject([{ verb: 'note', text: 'Called back.' }])
  })

  test('a text that cannot be kept is shown', async () => {
    const desk = await watchedDesk(() => Promise.reject(down))
    writeFileSync(join(desk.folder, 'state'), 'a file where the folder should be')
    const { code, stderr } = await desk.run(['note', '1042', '-m', 'Called back.\nAt noon.'])
    expect(code).toBe(9)
    expect(stderr).toContain('This is what you gave:\ntext: Called back.\nAt noon.\n')
  })

  test('the phone number is told', async () => {
    const desk = await watchedDesk(() => Promise.reject(down))
    policy(desk)
    const withPolicy = await watchedDesk(() => Promise.reject(down), {
      env: { HELPDESK_SITE_POLICY: join(desk.folder, 'policy.json') },
    })
    const { stderr } = await withPolicy.run(typed('show 1042'))
    expect(stderr).toContain('By phone: 785-555-0142 (7 to 17)\n')
  })
})

describe('when the answer to the note is lost', () => {
  const lost = new LostAnswerError('The connection to https://desk.example.org was cut.', 'reset')

  test('it is found on the ticket: done', async () => {
    const desk = await watchedDesk(async ({ method }, pass) => {
      if (method !== 'POST') return undefined
      await pass()
      throw lost
    })
    const { code, stdout } = await desk.run(typed("note 1042 -m 'Called back.' -o json"))
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ id: 1042, ok: true, changed: {}, note: expect.any(Number) })
    expect(desk.sent).toHaveLength(1)
  })

  test('an equal note from before does not count: 8, and the run has the text', async () => {
    let isLost = false
    const desk = await watchedDesk(({ method }) => {
      if (method === 'POST' && isLost) throw lost
      return undefined
    })
    await desk.run(typed("note 1042 -m 'Called back.'"))
    isLost = true
    expect(await desk.run(typed("note 1042 -m 'Called back.'"))).toMatchInlineSnapshot(`
      {
        "code": 8,
        "stderr": "The connection to https://desk.example.org was cut. It is not known whether the help desk did it.
      Look again after 2026-10-01T16:02:01Z: helpdesk show 1042 --notes
      To settle it: helpdesk runs resume r2
      ",
        "stdout": "",
      }
    `)
  })
})

const again = 'To try it again: helpdesk runs resume r1'
const edit = 'Your text is kept in ~/state/helpdesk/drafts/d1.json; to go on with it: helpdesk drafts edit 1'

test.each([
  [401, 4, 'The help desk refused the sign-in: No.', again],
  [403, 5, 'This account is not allowed to do that: No.', edit],
  [400, 6, 'The help desk refused: No.', edit],
  [405, 10, 'The help desk answered with status 405: No.', again],
])('a note that is answered with %i ends with %i', async (status, exit, message, next) => {
  const desk = await watchedDesk(({ method }) => (method === 'POST' ? answered(status, 'No.') : undefined))
  const { code, stderr } = await desk.run(typed('note 1042 -m Text'))
  expect(code).toBe(exit)
  expect(stderr.split('\n')).toEqual(expect.arrayContaining([message, next]))
})
