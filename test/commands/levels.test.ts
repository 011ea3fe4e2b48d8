import { describe, expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk } from '../support/watched-line.ts'

const asks = (desk: { readonly requests: readonly string[] }): readonly string[] =>
  desk.requests.filter((one) => /escalate|TechNotes|PUT/.test(one))

/** A desk that also keeps the requests that change something by GET. */
async function listeningDesk(meets?: Parameters<typeof watchedDesk>[0]) {
  const requests: string[] = []
  const desk = await watchedDesk((request, pass) => {
    requests.push(`${request.method} ${request.path}`)
    return meets?.(request, pass)
  })
  return { ...desk, requests }
}

describe('escalating', () => {
  test('adds the note first, moves one level, and tells level, group and who has it', async () => {
    const desk = await listeningDesk()
    const { code, stdout } = await desk.run([
      'escalate',
      '1042',
      '--note',
      'Needs the database team',
      '-o',
      'json',
    ])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      id: 1042,
      ok: true,
      changed: { level: [1, 2] },
      place: { group: 'Application Support', level: 2, tech: 'Lucía Herrera' },
    })
    expect(asks(desk)).toEqual(['POST TechNotes', 'GET Tickets/1042/escalate'])
  })

  test('is a sentence on a terminal', async () => {
    const desk = sandboxDesk({ columns: 100, env: { NO_COLOR: '1' } })
    expect((await desk.run(typed('escalate 1042 -m Why'))).stdout).toMatchInlineSnapshot(`
      "1042  level 1 → 2, tech none → Lucía Herrera, note 90528, now on level 2 of Application Support,
            with Lucía Herrera
      "
    `)
  })

  test('from the top is a rule that names the groups to hand over to, and adds no note: 6', async () => {
    const desk = await listeningDesk()
    await desk.run(typed('escalate 1042 -m Why'))
    const { code, stderr } = await desk.run(typed('escalate 1042 -m Why'))
    expect(code).toBe(6)
    expect(stderr).toContain('Ticket 1042 is on level 2 of Application Support, which is the highest.')
    expect(stderr).toContain('--to-group')
    expect(stderr).toContain('Network Services')
    expect(asks(desk)).toHaveLength(2)
  })

  test('without a note is exit 2', async () => {
    const { code, stderr } = await sandboxDesk().run(typed('escalate 1042'))
    expect(stderr).toContain('escalate needs --note TEXT.')
    expect(code).toBe(2)
  })

  test('starts from open and waiting only: 6', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('resolve 1042 -m Done'))
    expect((await desk.run(typed('escalate 1042 -m Why'))).code).toBe(6)
  })

  test('whose answer is lost is done when the ticket shows it, and is not sent twice', async () => {
    const desk = await listeningDesk(async ({ path }, pass) => {
      if (!path.endsWith('/escalate')) return undefined
      await pass()
      return answered(502, '<html>Bad gateway</html>')
    })
    const { code, stdout } = await desk.run(['escalate', '1042', '-m', 'Why', '-o', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, changed: { level: [1, 2] } })
    expect(code).toBe(0)
    expect(asks(desk)).toEqual(['POST TechNotes', 'GET Tickets/1042/escalate'])
  })

  test('that never arrived is unknown, and says that the note is there: 8', async () => {
    const desk = await listeningDesk(({ path }) =>
      path.endsWith('/escalate') ? answered(502, '<html>Bad gateway</html>') : undefined,
    )
    const { code, stderr } = await desk.run(typed('escalate 1042 -m Why'))
    expect(stderr).toContain('The note was added')
    expect(code).toBe(8)
  })

  test('that the server refuses after the note tells what is left: 1', async () => {
    const desk = await listeningDesk(({ path }) =>
      path.endsWith('/escalate') ? answered(400, 'The level is closed today.') : undefined,
    )
    const { code, stdout } = await desk.run(['escalate', '1042', '-m', 'Why', '-o', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, done: ['note'], left: ['escalate'] })
    expect(code).toBe(1)
  })

  test('never moves a ticket in a dry run', async () => {
    const desk = await listeningDesk()
    const { stdout } = await desk.run(['escalate', '1042', '-m', 'Why', '--dry-run', '-o', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ dryRun: true, changed: { level: [1, 2] } })
    expect(asks(desk)).toEqual([])
  })
})

describe('de-escalating', () => {
  test('goes one level down, and from the lowest is a rule: 6', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('escalate 1042 -m Up'))
    expect(
      JSON.parse((await desk.run(['deescalate', '1042', '-m', 'Down', '-o', 'json'])).stdout),
    ).toMatchObject({
      changed: { level: [2, 1] },
      place: { level: 1 },
    })
    const { code, stderr } = await desk.run(typed('deescalate 1042 -m Down'))
    expect(stderr).toContain('which is the lowest')
    expect(code).toBe(6)
  })
})

describe('handing over to another group', () => {
  const over = ['escalate', '1042', '-m', 'The access point is down', '--to-group', 'network services']

  test('takes the request type that is named, and says where it landed', async () => {
    const desk = await listeningDesk()
    const { code, stdout } = await desk.run([...over, '--type', 'Wireless', '-o', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      changed: { type: ['OMIS', 'Wireless'], group: ['Application Support', 'Network Services'] },
      place: { group: 'Network Services', level: 1 },
    })
    expect(asks(desk)).toEqual(['POST TechNotes', 'PUT Tickets/1042'])
  })

  test('asks for the type at a terminal', async () => {
    const desk = sandboxDesk()
    const { code, stdout } = await desk.asked(over, { Number: '4' })
    expect(stdout).toContain('Network Services')
    expect(code).toBe(0)
  })

  test('keeps the type that was chosen in the draft, when the text is not finished', async () => {
    const desk = sandboxDesk({ env: { EDITOR: 'false' } })
    const line = typed("escalate 1042 --to-group 'network services'")
    expect((await desk.asked(line, { 'Why does it go': '', Number: '4' })).code).not.toBe(0)
    const draft = JSON.parse((await desk.run(typed('drafts show 1 -o json'))).stdout)
    expect(draft.options).toEqual({ 'to-group': 'network services', type: 'Network/Wireless' })
    expect(await desk.asked(typed('drafts edit 1'), { 'Why does it go': 'Down.' })).toMatchObject({ code: 0 })
    expect(await desk.run(typed('show 1042 --field type'))).toMatchObject({ stdout: 'Wireless\n' })
  })

  test.each([
    [over, 'Network Services serves 5 request types; --type says which one it takes.'],
    [[...over, '--type', 'OMIS'], 'Applications/OMIS is not served by Network Services.'],
    [['escalate', '1042', '-m', 'x', '--to-group', 'Netwrok'], 'There is no tech group "Netwrok".'],
    [['escalate', '1042', '-m', 'x', '--to-group', '*Services'], 'fits 2 tech groups'],
    [['escalate', '1042', '-m', 'x', '--type', 'OMIS'], '--type goes with --to-group.'],
  ])('%j is exit 2', async (line, words) => {
    const { code, stderr } = await sandboxDesk().run(line)
    expect(stderr).toContain(words)
    expect(code).toBe(2)
  })

  test.each([
    [['--to-group', 'Network Services'], 'escalate needs ID… (or --where EXPR) and --note TEXT.'],
    [['--to-group', 'Netwrok', '-m', 'x'], 'escalate needs ID… (or --where EXPR).'],
  ])('without tickets says first what the line lacks: %j', async (options, words) => {
    const { code, stderr } = await sandboxDesk().run(['escalate', ...options])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) })
  })

  test('asks nobody for the type as long as it has no ticket: 2', async () => {
    const { code, stderr } = await sandboxDesk().asked(typed("escalate --to-group 'network services'"))
    expect(stderr).toContain('escalate needs ID… (or --where EXPR).')
    expect(stderr).not.toContain('Request type')
    expect(code).toBe(2)
  })

  test('to the group that has it is a rule: 6', async () => {
    const line = ['escalate', '1042', '-m', 'x', '--to-group', 'Application Support', '--type', 'Athena']
    const { code, stderr } = await sandboxDesk().run(line)
    expect(stderr).toContain('Ticket 1042 is with Application Support already')
    expect(code).toBe(6)
  })

  test('that lands elsewhere says where: 6', async () => {
    const desk = await listeningDesk(({ method, path }) => {
      if (method !== 'PUT' || path !== 'Tickets/1042') return undefined
      return answered(200, '{"id":1042}')
    })
    const { code, stderr } = await desk.run([...over, '--type', 'Wireless'])
    expect(stderr).toContain('The help desk did not take it; ticket 1042 still has type OMIS.')
    expect(code).toBe(6)
  })
})

test('of a hand-over that is half done the rest is told as what does it', async () => {
  const desk = await watchedDesk(({ method }) => (method === 'PUT' ? answered(400, 'No.') : undefined))
  const { code, stderr } = await desk.run([
    ...typed('escalate 1112 --note Phones --to-group'),
    'Telephone Services',
    '--type',
    'Voice mail',
  ])
  expect(code).toBe(1)
  expect(stderr).toContain("helpdesk set 1112 'type=Telephones/Voice mail'")
})
