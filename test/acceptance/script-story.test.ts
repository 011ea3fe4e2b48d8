import { expect, test } from 'vitest'
import { computer, signedInto } from '../support/computer.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

test('a script signs in with the key from stdin and works a ticket to its end', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env)

  const login = await desk.runs(
    ['login', '--server', server.url, '--api-key-stdin', '--store', 'file'],
    `${server.apiKey}\n`,
  )
  expect(login.code).toBe(0)
  expect(login.stderr).toContain('Signed in as Dana Whitfield.')

  await worksTicket1042(desk)

  const notes = await server.asks('TicketNotes', { query: { jobTicketId: '1042', limit: '100' } })
  expect(JSON.stringify(notes)).toContain('Called back, trying a new cable')
})

test('the same script works on the sandbox inside the process', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const whoami = await desk.script("helpdesk whoami -o json | jq -r '.name'")
  expect(whoami).toEqual({ code: 0, stdout: 'Dana Whitfield\n', stderr: '' })

  await worksTicket1042(desk)
})

async function worksTicket1042({ script }: Pick<ReturnType<typeof computer>, 'script'>): Promise<void> {
  expect(await script('helpdesk queue --unassigned type:OMIS priority:high requester:ruiz -o ids')).toEqual({
    code: 0,
    stdout: '1042\n',
    stderr: '',
  })
  expect(await script("helpdesk show 1042 -o json | jq -r '.subject'")).toEqual({
    code: 0,
    stdout: 'OMIS freezes on intake screen\n',
    stderr: '',
  })
  const before = Number((await script('helpdesk count --mine')).stdout)

  expect(await script("helpdesk take 1042 -o json | jq -r '.changed.tech[1]'")).toEqual({
    code: 0,
    stdout: 'Dana Whitfield\n',
    stderr: '',
  })
  expect((await script('helpdesk count --mine')).stdout).toBe(`${before + 1}\n`)

  const noted = await script(
    "echo 'Called back, trying a new cable' | helpdesk note 1042 -m - --time 15m -o json | jq -r '.ok'",
  )
  expect(noted).toEqual({ code: 0, stdout: 'true\n', stderr: '' })
  expect(await script("helpdesk show 1042 -o json | jq -r '.notes[3].text'")).toEqual({
    code: 0,
    stdout: 'Called back, trying a new cable\n',
    stderr: '',
  })

  const resolved = await script(
    "helpdesk resolve 1042 -m 'Replaced the cable' -o json | jq -r '.changed.status[1]'",
  )
  expect(resolved).toEqual({
    code: 0,
    stdout: 'Resolved\n',
    stderr: 'The requester decides: yes closes it, no opens it again.\n',
  })

  const confirmed = await script(
    "helpdesk confirm 1042 --by 'phone, Ana Ruiz' -o json | jq -r '.changed.status[1]'",
  )
  expect(confirmed).toEqual({ code: 0, stdout: 'Closed\n', stderr: '' })

  expect((await script('helpdesk count --mine')).stdout).toBe(`${before}\n`)
  expect((await script('helpdesk count --all id:1042 is:closed')).stdout).toBe('1\n')
  const { stdout } = await script('helpdesk show 1042 --notes -o tsv')
  expect(stdout).toContain('The requester confirmed the solution: phone, Ana Ruiz')
}

test('two unassigned tickets are taken through a pipe, one result a line', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const { script } = desk.with(signedInto(server))

  const ids = await script('helpdesk queue --unassigned -o ids | head -2')
  const taken = await script('helpdesk queue --unassigned -o ids | head -2 | helpdesk take - --yes -o ndjson')

  expect(ids.stdout).toMatch(/^\d+\n\d+\n$/)
  expect(taken.code).toBe(0)
  const wanted = ids.stdout
    .trim()
    .split('\n')
    .map((id) => ({
      id: Number(id),
      ok: true,
      changed: { tech: [null, 'Dana Whitfield'] },
    }))
  expect(
    taken.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(wanted)
})

test('what take, note and resolve print can be piped on as ids', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const piped = await desk.script(
    "helpdesk take 1042 -o ndjson | helpdesk note - -m 'On my way' -o ids | helpdesk resolve - -m 'Done' -o csv",
  )
  expect(piped.code).toBe(0)
  expect(piped.stdout).toContain('1042')
  expect((await desk.script('helpdesk show 1042 --field status')).stdout).toBe('Resolved\n')
})

test.each([
  ['queue --all -o ndjson'],
  ['queue --all'],
  ['queue --all -o json'],
  ['queue'],
  ['show 1001-1240'],
])('%s | head -1 ends without an error', async (line) => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const { stdout, stderr } = await desk.script(`{ helpdesk ${line}; echo "ended with $?" >&2; } | head -1`)
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).toBe('ended with 0\n')
})

test('a run over many tickets goes on to its end when nobody reads its report any more', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const { stdout } = await desk.script(
    '{ helpdesk release 1101-1160 --note "Back to the group" --force --yes -o ids; echo "ended with $?" >&2; } | head -1',
  )
  expect(stdout).toMatch(/^\d+\n$/)
  const { stdout: left } = await desk.runs(['count', '--all', 'id:1101..1160', 'not', 'tech:none'])
  expect(left).toBe('0\n')
})

test('nothing piped in is nothing to do', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const result = await desk.runs(['take', '-', '--yes'], '')
  expect(result).toEqual({ code: 0, stdout: '', stderr: 'nothing to do\n' })
})

test('a bad line among piped ids is named before anything is sent', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const result = await desk.runs(['take', '-', '--yes'], '1042\nnot a number\n')
  expect(result.code).toBe(2)
  expect(result.stderr).toContain('2')
  expect((await desk.runs(['show', '1042', '--field', 'tech'])).stdout).toBe('\n')
})

test('three tickets need a yes where nobody can be asked, and --expect stands in for it', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const refused = await desk.runs(['note', '1185', '1209', '1120', '-m', 'Tonight'])
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('--yes')
  expect(refused.stderr).toContain('--expect 3')

  const wrongNumber = await desk.runs(['note', '1185', '1209', '1120', '-m', 'Tonight', '--expect', '2'])
  expect(wrongNumber.code).toBe(6)

  const done = await desk.runs([
    'note',
    '1185',
    '1209',
    '1120',
    '-m',
    'Tonight',
    '--expect',
    '3',
    '-o',
    'ndjson',
  ])
  expect(done.code).toBe(0)
  expect(
    done.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).ok),
  ).toEqual([true, true, true])
})

test('a dry run sends nothing', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const dry = await desk.script('helpdesk take 1042 --dry-run -o json')
  expect(dry.code).toBe(0)
  expect(JSON.parse(dry.stdout)).toMatchObject({ id: 1042, ok: true, dryRun: true })
  expect((await desk.runs(['show', '1042', '--field', 'tech'])).stdout).toBe('\n')
})
