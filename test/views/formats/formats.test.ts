import { expect, test } from 'vitest'
import { roomView, hostile, room, written } from './rooms.ts'

const rooms = [
  room(),
  room({ id: 115, name: 'Tower, north', phones: ['555-0101', '555-0102'], note: 'two\nlines\tand\\' }),
]
const picked = roomView.columns.filter(({ key }) => key === 'name' || key === 'locked')

test('json is one array of whole rows', async () => {
  expect(await written(rooms, { format: 'json' })).toMatchInlineSnapshot(`
    "[
    {"id":114,"name":"Intake","phones":["555-0134"],"locked":false,"note":null},
    {"id":115,"name":"Tower, north","phones":["555-0101","555-0102"],"locked":false,"note":"two\\nlines\\tand\\\\"}
    ]
    "
  `)
})

test('json of nothing is an empty array, and of one the bare object', async () => {
  expect(await written([], { format: 'json' })).toBe('[]\n')
  expect(JSON.parse(await written([room()], { format: 'json', shape: 'one' }))).toEqual(room())
})

test('json with columns has only those keys, in that order', async () => {
  expect(await written([room()], { format: 'ndjson', columns: picked.toReversed() })).toBe(
    '{"locked":false,"name":"Intake"}\n',
  )
})

test('ndjson is one object a line', async () => {
  expect(await written(rooms, { format: 'ndjson' })).toMatchInlineSnapshot(`
    "{"id":114,"name":"Intake","phones":["555-0134"],"locked":false,"note":null}
    {"id":115,"name":"Tower, north","phones":["555-0101","555-0102"],"locked":false,"note":"two\\nlines\\tand\\\\"}
    "
  `)
})

test('yaml is a list, or the bare object', async () => {
  expect(await written(rooms, { format: 'yaml' })).toMatchInlineSnapshot(`
    "- id: 114
      name: Intake
      phones:
        - 555-0134
      locked: false
      note: null
    - id: 115
      name: Tower, north
      phones:
        - 555-0101
        - 555-0102
      locked: false
      note: "two\\nlines\\tand\\\\"
    "
  `)
  expect(await written([room()], { format: 'yaml', shape: 'one' })).toMatchInlineSnapshot(`
    "id: 114
    name: Intake
    phones:
      - 555-0134
    locked: false
    note: null
    "
  `)
  expect(await written([], { format: 'yaml' })).toBe('[]\n')
})

test('yaml quotes words that some readers take for something else', async () => {
  const names = ['no', 'null', '12', '1e3', '', ' a', '- b', 'c: d', '# e', '2026-10-01', '0o7', '=', '<<']
  const list = names.map((name) => room({ name }))
  expect(await written(list, { format: 'yaml', columns: picked.slice(0, 1) })).toMatchInlineSnapshot(`
    "- name: "no"
    - name: "null"
    - name: "12"
    - name: "1e3"
    - name: ""
    - name: " a"
    - name: "- b"
    - name: "c: d"
    - name: "# e"
    - name: "2026-10-01"
    - name: "0o7"
    - name: "="
    - name: "<<"
    "
  `)
})

test('csv has a header of keys and quotes what needs it', async () => {
  expect(await written(rooms, { format: 'csv' })).toMatchInlineSnapshot(`
    "id,name,note
    114,Intake,
    115,"Tower, north","two
    lines	and\\"
    "
  `)
})

test('csv without rows still has its header, unless it is not wanted', async () => {
  expect(await written([], { format: 'csv' })).toBe('id,name,note\r\n')
  expect(await written([], { format: 'csv', header: false })).toBe('')
})

test('a csv cell that a spreadsheet would run is defused', async () => {
  const names = ['=1+1', '+1 620', '-x', '@SUM(A1)', '\t=1', '＝1', '  =1+1', '\u00a0-x', ' plain']
  const text = await written(
    names.map((name) => room({ id: -1, name })),
    { format: 'csv', header: false },
  )
  expect(text).toMatchInlineSnapshot(`
    "-1,'=1+1,
    -1,'+1 620,
    -1,'-x,
    -1,'@SUM(A1),
    -1,'	=1,
    -1,'＝1,
    -1,'  =1+1,
    -1,' -x,
    -1," plain",
    "
  `)
  expect(await written([room({ name: '\r=1', note: '\n=1' })], { format: 'csv', header: false })).toBe(
    '114,\\r=1,"\'\n=1"\r\n',
  )
})

test('csv quotes a cell that a spreadsheet may part at semicolons', async () => {
  const each = [room({ name: 'a;=1+1;b' }), room({ phones: ['555-0134', '555-0135'] })]
  expect(await written(each, { format: 'csv', columns: roomView.columns.slice(1, 3) })).toBe(
    'name,phones\r\n"a;=1+1;b",555-0134\r\nIntake,"555-0134;555-0135"\r\n',
  )
})

test('csv begins with one byte order mark when it is wanted, with rows or without, with a header or without', async () => {
  const beginnings = await Promise.all([
    written(rooms, { format: 'csv', bom: true }),
    written(rooms, { format: 'csv', bom: true, header: false }),
    written([], { format: 'csv', bom: true }),
    written([], { format: 'csv', bom: true, header: false }),
  ])
  expect(beginnings.map((text) => text.split('\r\n')[0])).toEqual([
    '\uFEFFid,name,note',
    '\uFEFF114,Intake,',
    '\uFEFFid,name,note',
    '\uFEFF',
  ])
  expect(beginnings.map((text) => text.lastIndexOf('\uFEFF'))).toEqual([0, 0, 0, 0])
})

test('tsv escapes tabs, line ends and backslashes, and has a header only when asked', async () => {
  expect(await written(rooms, { format: 'tsv' })).toBe(
    '114\tIntake\t\n115\tTower, north\ttwo\\nlines\\tand\\\\\n',
  )
  expect(await written([room()], { format: 'tsv', header: true })).toBe('id\tname\tnote\n114\tIntake\t\n')
})

test('one row in tsv is a line for each field, with an empty line between several', async () => {
  expect(await written(rooms, { format: 'tsv', shape: 'one', columns: roomView.columns }))
    .toMatchInlineSnapshot(`
    "id	114
    name	Intake
    phones	555-0134
    locked	false
    note	

    id	115
    name	Tower, north
    phones	555-0101;555-0102
    locked	false
    note	two\\nlines\\tand\\\\
    "
  `)
})

test('ids are one a line', async () => {
  expect(await written(rooms, { format: 'ids' })).toBe('114\n115\n')
})

test('a hostile name among ids stays one escaped line', async () => {
  const named = { ...roomView, id: () => 'Group\n\u001b[31m' }
  expect(await written(rooms.slice(0, 1), { format: 'ids', view: named })).toBe('Group\\n\\x1b[31m\n')
})

test('what a format cannot honour is refused', async () => {
  await expect(written(rooms, { format: 'json', header: true })).rejects.toThrow(
    '--header does not go with json here',
  )
  await expect(written(rooms, { format: 'ids', columns: picked })).rejects.toThrow(
    '--columns does not go with ids',
  )
  const { id: _id, ...nameless } = roomView
  await expect(written(rooms, { format: 'ids', view: nameless })).rejects.toThrow('no ids to print')
})

test('hostile text is shown escaped in table, tsv and csv', async () => {
  const planted = [room({ name: hostile })]
  expect(await written(planted, { format: 'table', terminal: true })).toMatchInlineSnapshot(`
    " ID  Name                                                                              Note
    114  \\x1b[31mred\\x1b]8;;https://example.org\\x07link\\x1b\\ \\u202eevil\\u2066 \\x85 \\ud800
    "
  `)
  expect(await written(planted, { format: 'tsv' })).toMatchInlineSnapshot(`
    "114	\\x1b[31mred\\x1b]8;;https://example.org\\x07link\\x1b\\\\ \\u202eevil\\u2066 \\x85 \\ud800	
    "
  `)
  expect(await written(planted, { format: 'csv' })).toMatchInlineSnapshot(`
    "id,name,note
    114,"\\x1b[31mred\\x1b]8;;https://example.org\\x07link\\x1b\\ \\u202eevil\\u2066 \\x85 \\ud800",
    "
  `)
})

test('hostile text is written as \\u escapes in json, ndjson and yaml', async () => {
  const planted = [room({ name: hostile })]
  const columns = picked.slice(0, 1)
  expect(await written(planted, { format: 'json', columns })).toMatchInlineSnapshot(`
    "[
    {"name":"\\u001b[31mred\\u001b]8;;https://example.org\\u0007link\\u001b\\\\ \\u202eevil\\u2066 \\u0085 \\ud800"}
    ]
    "
  `)
  expect(await written(planted, { format: 'ndjson', columns })).toMatchInlineSnapshot(`
    "{"name":"\\u001b[31mred\\u001b]8;;https://example.org\\u0007link\\u001b\\\\ \\u202eevil\\u2066 \\u0085 \\ud800"}
    "
  `)
  expect(await written(planted, { format: 'yaml', columns })).toMatchInlineSnapshot(`
    "- name: "\\u001b[31mred\\u001b]8;;https://example.org\\u0007link\\u001b\\\\ \\u202eevil\\u2066 \\u0085 \\ud800"
    "
  `)
})

test('one row without a card stands as names and values', async () => {
  const columns = roomView.columns
  expect(await written([rooms[1] ?? room()], { format: 'table', shape: 'one', terminal: true, columns }))
    .toMatchInlineSnapshot(`
    "ID      115
    Name    Tower, north
    Phones  555-0101;555-0102
    Locked  no
    Note    two
            lines    and\\
    "
  `)
  expect(await written([rooms[1] ?? room()], { format: 'table', shape: 'one', columns }))
    .toMatchInlineSnapshot(`
    "ID      115
    Name    Tower, north
    Phones  555-0101;555-0102
    Locked  false
    Note    two\\nlines\\tand\\
    "
  `)
})
