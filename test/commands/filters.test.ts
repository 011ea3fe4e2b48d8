import { describe, expect, test } from 'vitest'
import { sandboxDesk, type Desk, type Ran } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const run = (...line: readonly string[]): Promise<Ran> => sandboxDesk().run(line)

/** The tickets of Monday 5 October 2026, 10:00 in Kansas, which is what the clock says. */
async function mondayDesk(): Promise<Desk> {
  const desk = sandboxDesk({ now: '2026-10-05T15:00:00Z' })
  await desk.run(typed('sandbox reset --now 2026-10-05T15:00:00Z --yes'))
  return desk
}

/** The same tickets by arguments, by --where and by counting; their JSON. */
async function found(terms: readonly string[], where: string): Promise<readonly Record<string, unknown>[]> {
  const desk = await mondayDesk()
  const inTerms = await desk.run(['queue', '--all', ...terms, '-o', 'json'])
  const inOne = await desk.run(['queue', '--all', '--where', where, '-o', 'json'])
  const counted = await desk.run(['count', '--all', ...terms])
  expect(inTerms).toMatchObject({ code: 0, stderr: '' })
  expect(inOne).toEqual(inTerms)
  const rows = JSON.parse(inTerms.stdout)
  expect(counted.stdout).toBe(`${rows.length}\n`)
  return rows
}

describe('a filter means the same in queue, count and --where', () => {
  test.each([
    ['status:open,pending', 'status:open,pending', { status: /^(Open|Pending)$/ }],
    ['priority:high,none', 'priority:high,none', { priority: /^(High|null)$/ }],
    ['location:El*', 'location:El*', { location: /^El/ }],
    ['type:Applications', 'type:Applications', { typePath: /^Applications/ }],
    ['group:network*', 'group:network*', { group: /^Network/ }],
    ['level:2', 'level:2', { level: /^2$/ }],
    ['tech:none', 'tech:none', { tech: /^null$/ }],
    ['requester:ruiz', 'requester:ruiz', { requester: /Ruiz/ }],
    ['id:1040..1050', 'id:1040..1050', { id: /^10[45]\d$/ }],
    ['closed:none', 'closed:none', { closed: /^null$/ }],
    ['due:none', 'due:none', { due: /^null$/ }],
    ['is:waiting', 'is:waiting', { state: /^waiting$/ }],
    ['is:overdue', 'is:overdue', { overdue: /^true$/ }],
    ['is:flagged', 'is:flagged', { flagged: /^true$/ }],
  ])('%s', async (term, where, fits) => {
    const rows = await found([term], where)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows)
      for (const [key, value] of Object.entries(fits)) expect(String(row[key])).toMatch(value)
  })

  test('with not, or, and parentheses as arguments of their own', async () => {
    const terms = typed("not priority:low '(' is:overdue or tech:none ')' id:1000..1100")
    const rows = await found(terms, 'not priority:low (is:overdue or tech:none) id:1000..1100')
    expect(rows.length).toBeGreaterThan(0)
    for (const { priority, overdue, tech } of rows)
      expect([priority !== 'Low', overdue === true || tech === null]).toEqual([true, true])
  })

  test('with a bare number, which is also an id', async () => {
    const rows = await found(['1042'], '1042')
    expect(rows.map(({ id }) => id)).toContain(1042)
    expect((await found(['"1042"'], '"1042"')).map(({ id }) => id)).not.toContain(1042)
  })

  test('with words in quotes, which are searched as they stand', async () => {
    const rows = await found(['freezes on intake'], '"freezes on intake"')
    expect(rows.map(({ id }) => id)).toEqual([1042])
    expect((await found(typed('intake freezes'), 'intake freezes')).map(({ id }) => id)).toContain(1042)
  })

  test('with a comma inside quotes, which separates nothing', async () => {
    const { code, stderr } = await run('queue', '--all', 'location:"El Dorado Correctional Facility,Lansing"')
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no location'),
    })
    const two = 'location:El Dorado Correctional Facility,Lansing*'
    const rows = await found([two], 'location:"El Dorado Correctional Facility",Lansing*')
    expect(new Set(rows.map(({ location }) => String(location).slice(0, 2)))).toEqual(new Set(['El', 'La']))
  })

  test('with times in the zone of the user', async () => {
    const now = Date.parse('2026-10-05T15:00:00Z')
    const since = Date.parse('2026-10-05T05:00:00Z')
    const late = await found(['created:-72h..'], 'created:-72h..')
    expect(late.length).toBeGreaterThan(0)
    for (const { created } of late)
      expect(Date.parse(String(created))).toBeGreaterThanOrEqual(now - 72 * 3_600_000)
    const today = await found(['updated:monday'], 'updated:monday')
    expect(today.length).toBeGreaterThan(0)
    for (const { updated } of today) expect(Date.parse(String(updated))).toBeGreaterThanOrEqual(since)
    const due = await found(['due:..eow'], 'due:..eow')
    expect(due.length).toBeGreaterThan(0)
    for (const row of due)
      expect(Date.parse(String(row['due']))).toBeLessThan(Date.parse('2026-10-12T05:00:00Z'))
    const soon = await found(['due:<tomorrow'], 'due:"<tomorrow"')
    expect(soon.length).toBeGreaterThan(0)
    for (const row of soon)
      expect(Date.parse(String(row['due']))).toBeLessThan(Date.parse('2026-10-06T05:00:00Z'))
  })
})

describe('a custom field', () => {
  test('is found by its label, in arguments and in quotes', async () => {
    const rows = await found(['field:Callback number=555-013*'], 'field:"callback NUMBER"=555-013*')
    expect(rows.map(({ id }) => id)).toContain(1042)
    for (const { fields } of rows) expect(fields).toMatchObject({ 'Callback number': /^555-013/ })
  })

  test('of check boxes fits when one of the chosen ones does', async () => {
    const rows = await found(['field:Parts affected=power,case'], 'field:"Parts affected"=power,case')
    expect(rows.length).toBeGreaterThan(0)
    const chosen = rows.map(({ fields }) => Object(fields)['Parts affected'])
    for (const parts of chosen) expect(parts).toMatch(/Power|Case/)
    expect(chosen.some((parts) => String(parts).includes(';'))).toBe(true)
  })

  test('of numbers and days takes ranges', async () => {
    const people = await found(['field:People affected=>=10'], 'field:"People affected"=>=10')
    expect(people.length).toBeGreaterThan(0)
    for (const { fields } of people)
      expect(Number(Object(fields)['People affected'])).toBeGreaterThanOrEqual(10)
    const days = await found(['field:Needed by=..2026-10-31'], 'field:"Needed by"=..2026-10-31')
    expect(days.length).toBeGreaterThan(0)
    for (const { fields } of days) expect(Object(fields)['Needed by'] <= '2026-10-31').toBe(true)
  })

  test('that is not set is none', async () => {
    const all = Number((await run('count', '--all')).stdout)
    const none = await found(['field:Callback number=none'], 'field:"Callback number"=none')
    const some = await found(['not', 'field:Callback number=none'], 'field:"Callback number"=*')
    expect(none.length + some.length).toBe(all)
    expect(some.length).toBeGreaterThan(0)
  })

  test('narrows a stream page by page, and no page is read that the limit does not need', async () => {
    const { code, stdout, stderr } = await run(
      ...typed("queue --all 'field:Callback number=555*' --limit 2 --columns 'Callback number'"),
    )
    expect({ code, rows: stdout.trim().split('\n').length }).toEqual({ code: 0, rows: 2 })
    expect(stderr).toBe('2, and there are more: --limit 0\n')
  })

  test('is decided here, as --explain says', async () => {
    const line = typed("queue --all --explain status:open 'field:Callback number=555*' created:2026-09-01..")
    expect((await run(...line)).stdout).toMatchInlineSnapshot(`
      "asked of the server: (((deleted = null) or (deleted = 0)) and ((statusTypeId = 1) and (reportDate >= '2026-08-31T05:00:00Z')))
      decided here: field:"Callback number"=555* created:2026-09-01T05:00:00Z..
      "
    `)
    const either = typed("queue --all --explain status:open or 'field:Callback number=555*'")
    expect((await run(...either)).stdout).toMatchInlineSnapshot(`
      "asked of the server: ((deleted = null) or (deleted = 0))
      decided here: status:id:1 or field:"Callback number"=555*
      "
    `)
  })
})

describe('what cannot be meant is refused with the right spelling', () => {
  test.each([
    ['created:<24h', 'Write created:-24h..'],
    ['due:<2d', 'Write due:..+2d'],
    ['status:', 'Write for example status:open,pending.'],
    ['field:Callback number', 'Write for example field:"Callback number"=555*.'],
    ['field:Callback number=', 'Write for example field:"Callback number"=555*.'],
    ['field:=5', 'Write for example field:"Callback number"=555*.'],
    ['field:Calback number=5', 'Did you mean "Callback number" or "Label number"?'],
    ['field:Parts affected=Keybord', 'Did you mean "Keyboard"?'],
    ['field:People affected=many', 'Write for example field:"People affected"=12,'],
    ['view:', 'Write for example view:NAME.'],
    ['feild:Room=1', 'Did you mean "field"?'],
    ['is:opne', 'Did you mean "open"?'],
    ['id:9..5', 'Write id:5..9.'],
  ])('%s', async (term, hint) => {
    for (const line of [
      ['queue', '--all', term],
      ['count', '--all', term],
    ]) {
      const { code, stdout, stderr } = await run(...line)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(hint)
    }
  })
})

test("--qualifier is passed through in the server's own language, beside the filter", async () => {
  const own = await run(
    ...typed("queue --all --qualifier '(statusTypeId = 1)' priority:high --json status,priority"),
  )
  const rows = JSON.parse(own.stdout)
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row).toEqual({ status: 'Open', priority: 'High' })
})

describe('--sort', () => {
  const column = async (name: string, sort: string) =>
    (
      await run('queue', '--all', `field:${name}=*`, 'or', 'id:1043', '--sort', sort, '--columns', name)
    ).stdout
      .replace(/\n$/, '')
      .split('\n')

  test('goes by size where a custom field holds numbers, and what is empty goes last either way', async () => {
    const up = await column('People affected', 'people affected')
    const down = await column('People affected', '-People affected')
    const numbers = up.slice(0, -1).map(Number)
    expect(numbers.length).toBeGreaterThan(5)
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
    expect([up.at(-1), down.at(-1)]).toEqual(['', ''])
    expect(down.slice(0, -1).map(Number)).toEqual(numbers.toReversed())
  })

  test('goes by time where it holds days, and by the alphabet where it holds text', async () => {
    const days = (await column('Needed by', 'field:Needed by')).slice(0, -1)
    expect(days).toEqual(days.toSorted())
    const numbers = (await column('Callback number', 'Callback number')).slice(0, -1)
    expect(numbers).toEqual(numbers.toSorted())
  })

  test('takes several columns, -key for descending', async () => {
    const { stdout } = await run(...typed('queue --all is:open --sort location,-due --json location,due'))
    const rows: readonly Record<'location' | 'due', string | null>[] = JSON.parse(stdout)
    const placed = rows.filter(({ location }) => location !== null)
    expect(placed.length).toBeGreaterThan(5)
    const pairs = placed.slice(1).map((row, index) => [placed[index], row] as const)
    for (const [one, next] of pairs) {
      const order = (one?.location ?? '').localeCompare(next.location ?? '', 'en', { numeric: true })
      expect(order).toBeLessThanOrEqual(0)
      const bothDue = order === 0 && typeof one?.due === 'string' && next.due !== null
      expect(bothDue && (one?.due ?? '') < (next.due ?? '')).toBe(false)
    }
  })

  test('refuses a name that is no column, with the nearest', async () => {
    const { code, stderr } = await run(...typed("queue --all --sort 'Callbak'"))
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no column') })
  })
})

describe('count --by', () => {
  test('takes a key in any case', async () => {
    const { stdout } = await run(...typed('count --all status:open --by STATUS'))
    expect(stdout).toBe('Open\t59\n')
  })

  test('takes the label of a custom field, with or without field:', async () => {
    const bare = await run(...typed("count --all 'field:Badge kind=*' --by 'badge kind' -o json"))
    const named = await run(...typed("count --all 'field:Badge kind=*' --by 'field:Badge kind' -o json"))
    expect(bare).toEqual(named)
    const rows = JSON.parse(bare.stdout)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows)
      expect(row).toEqual({ 'Badge kind': expect.any(String), count: expect.any(Number) })
  })
})
