import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Computer, computer, signedInto } from '../support/computer.ts'
import { type Asked, deadAddress, type Fault, faultyServer } from '../support/faulty-server.ts'
import { type ServedSandbox, serveSandbox } from '../support/served-sandbox.ts'

describe('when nothing answers at the address', () => {
  test("a read ends with 9 and tells the desk's phone number", async () => {
    const url = await deadAddress()
    const desk = computer({ HELPDESK_SERVER: url, HELPDESK_API_KEY: 'k'.repeat(40) })
    desk.hasPolicy({ phone: '555-0100', hours: 'Monday to Friday' })

    expect(await desk.runs(['queue'])).toEqual({
      code: 9,
      stdout: '',
      stderr: expect.stringMatching(
        /^Cannot reach http:\/\/\S+: the connection was refused\. 4 tries in \d s\.\nBy phone: 555-0100 \(Monday to Friday\)\n$/,
      ),
    })
  })

  test.each([
    [['note', '1042', '-m', 'Called back, trying a new cable'], 'note', 'Called back, trying a new cable'],
    [['resolve', '1042', '-m', 'Replaced the cable'], 'resolve', 'Replaced the cable'],
    [['confirm', '1042', '--by', 'phone'], 'confirm', 'phone'],
    [['resolve', '1042', '1099', '-m', 'Replaced the cable'], 'resolve', 'Replaced the cable'],
  ])('%j keeps its text in a draft that only its owner may read', async (line, verb, text) => {
    const desk = computer({ HELPDESK_SERVER: await deadAddress(), HELPDESK_API_KEY: 'k'.repeat(40) })
    desk.hasPolicy({ phone: '555-0100' })

    const told = await desk.runs(line)

    expect(told.code).toBe(9)
    expect(told.stderr).toContain('555-0100')
    const path = join(desk.draftsPath, 'd1.json')
    expect(told.stderr).toContain(`Your text is kept in ${path}`)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ verb, text })
    expect(modeOf(path)).toBe('600')
    expect(modeOf(desk.draftsPath)).toBe('700')
  })

  test('an error for scripts is one line of JSON, the last on stderr', async () => {
    const desk = computer({ HELPDESK_SERVER: await deadAddress(), HELPDESK_API_KEY: 'k'.repeat(40) })
    desk.hasPolicy({ phone: '555-0100' })

    const { code, stderr } = await desk.runs(['note', '1042', '-m', 'Called back', '-o', 'json'])

    expect(code).toBe(9)
    const lines = stderr.trimEnd().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      error: { code: 'unreachable', exit: 9, hint: expect.stringContaining('555-0100') },
    })
    expect(lines[0]).toContain('Your text is kept in')
  })

  test('signing in there saves nothing', async () => {
    const desk = computer()
    const url = await deadAddress()
    const { code } = await desk.runs(
      ['login', '--server', url, '--api-key-stdin', '--store', 'file'],
      'k'.repeat(40),
    )
    expect(code).toBe(9)
    expect((await desk.runs(['profiles', '-o', 'ids'])).stdout).toBe('sandbox\n')
  })
})

describe('when something else than a help desk answers', () => {
  test.each(['web page', 'status 500', 'lost before'] as const)(
    '%s is exit 10 with the phone number and no stack trace',
    async (fault) => {
      const server = await faultyServer(() => fault)
      const desk = computer({ HELPDESK_SERVER: server.url, HELPDESK_API_KEY: 'k'.repeat(40) })
      desk.hasPolicy({ phone: '555-0100' })

      for (const line of [['queue'], ['show', '1042'], ['count'], ['statuses'], ['whoami']]) {
        const { code, stdout, stderr } = await desk.runs(line)
        expect({ line, code, stdout }).toEqual({ line, code: 10, stdout: '' })
        expect(stderr).toContain('By phone: 555-0100')
        expect(stderr).not.toMatch(/^\s+at |<h1>/m)
      }
    },
  )

  test('an answer that is cut off is exit 10, and half a JSON array does not look whole', async () => {
    const desk = computer()
    const real = await serveSandbox(desk.env)
    const isSecondPage = ({ target }: Asked): boolean => /Tickets\?.*page=2/.test(target)
    const server = await faultyServer((asked) => (isSecondPage(asked) ? 'cut off' : 'none'), real)
    const { runs } = desk.with({ ...signedInto(real), HELPDESK_SERVER: server.url })

    const { code, stdout, stderr } = await runs(['queue', '--all', '-o', 'json'])

    expect(code).toBe(10)
    expect(stderr).toContain('cut off')
    expect(() => JSON.parse(stdout)).toThrow(SyntaxError)
  })
})

describe('when the answer to a write does not arrive', () => {
  test.each(['lost after', 'cut off'] as const)(
    'a note whose answer is %s is found and is there once',
    async (fault) => {
      const { desk, real } = await between((asked) => (isNewNote(asked) ? fault : 'none'))

      const { code, stdout } = await desk.runs(['note', '1042', '-m', 'Only once', '-o', 'json'])

      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ id: 1042, ok: true, note: expect.any(Number) })
      expect(await notesThatSay('Only once', real)).toHaveLength(1)
    },
  )

  test('a solution whose answer is lost is found, with its status', async () => {
    const { desk, real } = await between((asked) => (isNewNote(asked) ? 'lost after' : 'none'))

    const { code, stdout } = await desk.runs(['resolve', '1042', '-m', 'Replaced the cable', '-o', 'json'])

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, changed: { status: ['Open', 'Resolved'] } })
    expect(await notesThatSay('Replaced the cable', real)).toHaveLength(1)
  })

  test('a ticket that was taken while the answer got lost counts as taken', async () => {
    const { desk } = await between(({ method }) => (method === 'PUT' ? 'lost after' : 'none'))
    const { code, stdout } = await desk.runs(['take', '1042', '-o', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, changed: { tech: [null, 'Dana Whitfield'] } })
  })

  test.each(['lost before', 'status 500'] as const)(
    'a note that met "%s" is exit 8: it is not sent again, and its run has the text',
    async (fault) => {
      const { desk, real, server } = await between((asked) => (isNewNote(asked) ? fault : 'none'))

      const { code, stderr } = await desk.runs(['note', '1042', '-m', 'Only once'])

      expect(code).toBe(8)
      expect(stderr).toContain('helpdesk show 1042 --notes')
      expect(server.asked.filter(isNewNote)).toHaveLength(1)
      expect(await notesThatSay('Only once', real)).toEqual([])
      expect(stderr).toContain('helpdesk runs resume r1')
    },
  )

  test('the outcome is unknown when the look-up fails too', async () => {
    let isOut = false
    const { desk, real } = await between((asked) => {
      if (isNewNote(asked)) isOut = true
      return isNewNote(asked) ? 'lost after' : isOut ? 'lost before' : 'none'
    })
    const { code } = await desk.runs(['note', '1042', '-m', 'Only once'])
    expect(code).toBe(8)
    expect(await notesThatSay('Only once', real)).toHaveLength(1)
  })

  test('a note that was taken but cannot be read back is exit 8, not one to send again', async () => {
    let isOut = false
    const { desk, real } = await between((asked) => {
      if (isOut) return 'lost before'
      isOut = isNewNote(asked)
      return 'none'
    })
    const { code, stderr } = await desk.runs(['note', '1042', '-m', 'Only once'])
    expect(code).toBe(8)
    expect(stderr).toContain('The help desk took it, but ticket 1042 could not be read back')
    expect(await notesThatSay('Only once', real)).toHaveLength(1)
  })

  test('a ticket that got its note but could not be taken says so, with the command for the rest', async () => {
    const { desk, real } = await between(({ method }) => (method === 'PUT' ? 'refused' : 'none'))
    const { code, stderr } = await desk.runs(['take', '1042', '--note', 'Only once'])
    expect(code).toBe(1)
    expect(stderr).toContain('The note was added, but the rest was not done')
    expect(stderr).toContain('without the note: helpdesk take 1042')
    expect(stderr).not.toContain('Your text is kept')
    expect(await notesThatSay('Only once', real)).toHaveLength(1)
  })

  test('a server that loses its answer after saving gets no second note', async () => {
    const desk = computer()
    const real = await serveSandbox(desk.env, '--quirk', 'dropResponseAfterSave')
    const { code } = await desk.with(signedInto(real)).runs(['note', '1042', '-m', 'Only once'])
    expect(code).toBe(0)
    expect(await notesThatSay('Only once', real)).toHaveLength(1)
  })

  test('of several tickets the unknown one sets the exit code, and each row has its own', async () => {
    const { desk } = await between((asked) =>
      isNewNote(asked) && asked.body.includes('1185') ? 'lost before' : 'none',
    )
    const { code, stdout } = await desk.runs(['note', '1042', '1185', '-m', 'Only once', '-o', 'ndjson'])
    expect(code).toBe(8)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 1042, ok: true },
      { id: 1185, ok: false, error: { code: 'unknown_outcome', exit: 8 } },
    ])
  })
})

function isNewNote({ method, target }: Asked): boolean {
  return method === 'POST' && /TechNotes?\b/.test(target)
}

interface Between {
  readonly desk: Computer
  readonly real: ServedSandbox
  readonly server: { readonly asked: readonly Asked[] }
}

/** A computer signed in to a sandbox through a server with faults. */
async function between(faultOf: (asked: Asked) => Fault): Promise<Between> {
  const desk = computer()
  const real = await serveSandbox(desk.env)
  const server = await faultyServer(faultOf, real)
  return { desk: desk.with({ ...signedInto(real), HELPDESK_SERVER: server.url }), real, server }
}

async function notesThatSay(text: string, server: ServedSandbox): Promise<readonly unknown[]> {
  const notes = await server.asks('TicketNotes', { query: { jobTicketId: '1042', limit: '100' } })
  if (!Array.isArray(notes)) throw new Error('the notes are no list')
  return notes.filter((note) => JSON.stringify(note).includes(text))
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}
