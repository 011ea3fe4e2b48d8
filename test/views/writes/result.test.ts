import { expect, test } from 'vitest'
import type { WriteResult } from '#desk/outcome.ts'
import { createFormatter } from '#views/formats/format.ts'
import type { FormatterOptions } from '#views/formats/format.ts'
import { writeResult } from '#views/writes/result.ts'
import { screen } from '../tickets.ts'

const results: readonly WriteResult[] = [
  { id: 1042, ok: true, changed: { status: ['Open', 'Resolved'] }, note: 90_122 },
  { id: 1043, ok: true, changed: { tech: ['Ben Ode', null], 'Callback number': ['', '555-0134'] } },
  { id: 1044, ok: true, changed: {} },
  {
    id: 1045,
    ok: false,
    error: {
      code: 'rule',
      exit: 6,
      message: 'It is resolved already.',
      hint: 'Reopen it first: helpdesk reopen 1045',
    },
  },
  { id: null, ok: true, changed: { status: [null, '\u001b[2JOpen'] }, dryRun: true },
]

async function shown(changes: Partial<FormatterOptions<WriteResult>>): Promise<string> {
  const formatter = await createFormatter({
    format: 'table',
    view: writeResult,
    columns: null,
    header: null,
    shape: 'many',
    terminal: true,
    style: screen(),
    ...changes,
  })
  return results.map((result) => formatter.row(result)).join('') + formatter.end()
}

test('on a terminal each ticket gets a sentence', async () => {
  expect(await shown({})).toMatchInlineSnapshot(`
    "1042  status Open → Resolved, note 90122
    1043  tech Ben Ode → none, Callback number none → 555-0134
    1044  nothing to change
    1045  not done: It is resolved already. Reopen it first: helpdesk reopen 1045
    new ticket  dry run: status none → \\x1b[2JOpen
    "
  `)
})

test('scripts get rows, objects, or the ids of what was done', async () => {
  expect(await shown({ format: 'tsv', terminal: false })).toMatchInlineSnapshot(`
    "1042	true	{"status":["Open","Resolved"]}	90122	
    1043	true	{"tech":["Ben Ode",null],"Callback number":["","555-0134"]}		
    1044	true	{}		
    1045	false			It is resolved already.
    	true	{"status":[null,"\\\\u001b[2JOpen"]}		
    "
  `)
  expect(await shown({ format: 'ndjson', terminal: false })).toMatchInlineSnapshot(`
    "{"id":1042,"ok":true,"changed":{"status":["Open","Resolved"]},"note":90122}
    {"id":1043,"ok":true,"changed":{"tech":["Ben Ode",null],"Callback number":["","555-0134"]}}
    {"id":1044,"ok":true,"changed":{}}
    {"id":1045,"ok":false,"error":{"code":"rule","exit":6,"message":"It is resolved already.","hint":"Reopen it first: helpdesk reopen 1045"}}
    {"id":null,"ok":true,"changed":{"status":[null,"\\u001b[2JOpen"]},"dryRun":true}
    "
  `)
  expect(await shown({ format: 'ids' })).toBe('1042\n1043\n1044\n')
})
