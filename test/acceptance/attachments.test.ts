import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Computer, computer, signedInto } from '../support/computer.ts'
import { type Fault, faultyServer } from '../support/faulty-server.ts'
import { serveSandbox, type ServedSandbox } from '../support/served-sandbox.ts'

/** Bytes of every value in no order that repeats, as in a picture. */
function picture(length: number): Buffer {
  let state = 4711
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state >> 16
    }),
  )
}

async function served(...line: readonly string[]): Promise<{ desk: Computer; server: ServedSandbox }> {
  const home = computer()
  const server = await serveSandbox(home.env, ...line)
  return { desk: home.with(signedInto(server)), server }
}

describe('files over a real connection', () => {
  test.each([
    ['a server of today', []],
    ['a server with the older form', ['--quirk', 'legacyUploadPart']],
    ['a server that looks where a write comes from', ['--quirk', 'strictOrigin']],
    ['a server whose errors come as answers', ['--quirk', 'errors200']],
  ])('go up to %s and come down byte for byte', async (_, line) => {
    const { desk } = await served(...line)
    const bytes = picture(300_000)
    writeFileSync(join(desk.folder, 'Bild "1" Größe.png'), bytes)

    const up = await desk.script(`helpdesk attach 1042 'Bild "1" Größe.png' -o json`)
    expect(up).toMatchObject({ code: 0, stderr: '' })
    const down = await desk.runs(['download', '1042', 'Bild*', '--dir', 'out'])
    expect(down).toEqual({ code: 0, stdout: 'out/Bild _1_ Größe.png\n', stderr: '' })
    expect(readFileSync(join(desk.folder, 'out', 'Bild _1_ Größe.png')).equals(bytes)).toBe(true)
  })

  test('go through pipes', async () => {
    const { desk } = await served()
    const line =
      'head -c 5000 /dev/urandom > data.bin && helpdesk attach 1099 - --name data.log < data.bin && cat "$(helpdesk download 1099 data.log --dir out)" | cmp - data.bin && echo same'
    const { code, stdout } = await desk.script(line)
    expect({ code, same: stdout.endsWith('same\n') }).toEqual({ code: 0, same: true })
  })

  test('that are too many for one name are kept apart, and an interrupted download leaves nothing half', async () => {
    const { desk, server } = await served()
    writeFileSync(join(desk.folder, 'image001.png'), 'first')
    await desk.script('helpdesk attach 1099 image001.png && helpdesk attach 1099 image001.png')
    const cut = await faultyServer(
      ({ target }) => (/TicketAttachments?\//i.test(target) ? 'cut off' : 'none'),
      server,
    )
    const away = desk.with({ HELPDESK_SERVER: cut.url })
    expect(await away.runs(['download', '1099', '--dir', 'out'])).toMatchObject({ code: 10, stdout: '' })
    expect(readdirSync(desk.folder)).not.toContain('out')
    const { stdout } = await desk.runs(['download', '1099', '--dir', 'out'])
    expect(stdout).toBe('out/image001.png\nout/image001-2.png\n')
    expect(readdirSync(join(desk.folder, 'out')).toSorted()).toEqual(['image001-2.png', 'image001.png'])
  })
})

describe('when the second of three uploads meets trouble', () => {
  async function attached(fault: Fault) {
    const { desk, server } = await served()
    let uploads = 0
    const line = await faultyServer(({ target }) => {
      if (!/attachment\/upload/i.test(target)) return 'none'
      uploads += 1
      return uploads === 2 ? fault : 'none'
    }, server)
    for (const name of ['a.png', 'b.png', 'c.png']) writeFileSync(join(desk.folder, name), name)
    const away = desk.with({ HELPDESK_SERVER: line.url })
    const ran = await away.runs(['attach', '1099', 'a.png', 'b.png', 'c.png', '-o', 'json'])
    const { stdout } = await desk.runs(['show', '1099', '--json', 'attachments'])
    const held: readonly { readonly name: string }[] = JSON.parse(stdout).attachments
    const sessionsLeft =
      line.asked.filter(({ method, target }) => method === 'GET' && target.includes('/ra/Session')).length -
      line.asked.filter(({ method, target }) => method === 'DELETE' && target.includes('/ra/Session')).length
    return { ...ran, held: held.map(({ name }) => name).toSorted(), sessionsLeft }
  }

  test('a refusal is half done: 1, with the command for the rest', async () => {
    const { code, stdout, held, sessionsLeft } = await attached('refused')
    expect({ code, held, sessionsLeft }).toEqual({ code: 1, held: ['a.png'], sessionsLeft: 0 })
    expect(JSON.parse(stdout)).toMatchObject({
      done: ['attach a.png'],
      left: ['attach b.png', 'attach c.png'],
      error: { hint: 'For the rest: helpdesk attach 1099 b.png c.png' },
    })
  })

  test.each<Fault>(['lost after', 'cut off'])(
    'an answer that is %s is found on the ticket: 0, and none is there twice',
    async (fault) => {
      const { code, held, sessionsLeft } = await attached(fault)
      expect({ code, held, sessionsLeft }).toEqual({
        code: 0,
        held: ['a.png', 'b.png', 'c.png'],
        sessionsLeft: 0,
      })
    },
  )

  test.each<Fault>(['lost before', 'web page', 'status 500'])(
    '%s is not known: 8, and nothing is sent again',
    async (fault) => {
      const { code, held, sessionsLeft } = await attached(fault)
      expect({ code, held, sessionsLeft }).toEqual({ code: 8, held: ['a.png'], sessionsLeft: 0 })
    },
  )
})

test('a dry run opens no session and sends nothing', async () => {
  const { desk, server } = await served()
  const line = await faultyServer(() => 'none', server)
  writeFileSync(join(desk.folder, 'a.png'), 'pixels')
  const away = desk.with({ HELPDESK_SERVER: line.url })
  expect(await away.runs(['attach', '1099', 'a.png', '--dry-run'])).toMatchObject({ code: 0 })
  // A server of 2026.4 gives a token for what is read, too.
  const reads = ({ method, target }: { readonly method: string; readonly target: string }): boolean =>
    target.endsWith('/ra/Token') || (method === 'GET' && !target.includes('Session'))
  expect(line.asked.filter((one) => !reads(one))).toEqual([])
})
