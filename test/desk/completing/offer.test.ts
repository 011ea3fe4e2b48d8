import { expect, test } from 'vitest'
import { type KnownWords, withTickets } from '#desk/completing/known-words.ts'
import { offers } from '#desk/completing/offer.ts'
import type { Known } from '#desk/completing/words.ts'

const words: KnownWords = {
  lists: {
    status: [
      ['Open', ''],
      ['Pending', ''],
      ['Approval Pending', ''],
    ],
    priority: [
      ['High', ''],
      ['Urgent', ''],
    ],
    type: [
      ['Applications/OMIS', 'Application Support'],
      ['Computers/Computer software/Email/Outlook', ''],
    ],
    location: [
      ['El Dorado Correctional Facility', ''],
      ['Topeka, Central Office', ''],
    ],
    department: [],
    tech: [
      ['Dana Whitfield', 'dana@example.org'],
      ["Dana O'Neil", ''],
    ],
    group: [['Network', '']],
  },
  fields: [
    { label: 'Callback number', choices: [] },
    { label: 'Parts affected', choices: ['Screen', 'Keyboard', 'Docking station'] },
    { label: 'Rack, row', choices: [] },
  ],
  tickets: [
    ['1042', 'OMIS freezes\non intake \u001b[31mscreen'],
    ['1099', ''],
    ['118', 'x'.repeat(100)],
  ],
}
const known: Known = {
  words,
  profiles: [['central', 'https://desk.example.org']],
  views: [['stuck', 'status:pending']],
  aliases: [['morning', 'queue --mine']],
  settings: [['color', 'Colour on a terminal']],
}

const values = (kind: string, typed: string, of: Known = known): readonly string[] =>
  offers(kind, typed, of).map(({ value }) => value)

test.each([
  ['status', '', ['Open', 'Pending', 'Approval Pending']],
  ['status', 'pe', ['Pending']],
  ['type', 'applications/', ['Applications/OMIS']],
  ['tech', 'd', ['Dana Whitfield', "Dana O'Neil"]],
  ['tech', 'm', ['me']],
  ['group', 'x', []],
  ['profile', '', ['central']],
  ['view', 's', ['stuck']],
  ['alias', 'mo', ['morning']],
  ['setting', 'c', ['color']],
  ['ticket', '10', ['1042', '1099']],
  ['ticket', '1042,', ['1042,1099', '1042,118']],
  ['field', 'p', ['priority=', 'Parts affected=']],
  [
    'field',
    'parts affected=',
    ['parts affected=Screen', 'parts affected=Keyboard', 'parts affected=Docking station'],
  ],
  ['field', 'Parts affected=Screen;d', ['Parts affected=Screen;Docking station']],
  ['field', 'priority=u', ['priority=Urgent']],
  ['field', 'Callback number=5', []],
  ['change', '1', ['1042', '1099', '118']],
  ['change', 'sta', ['status=']],
  ['filter', 'st', ['status:']],
  ['filter', 'status:', ['status:Open', 'status:Pending', 'status:Approval Pending']],
  ['filter', 'Status:open,a', ['Status:open,Approval Pending']],
  ['filter', 'is:o', ['is:open', 'is:overdue']],
  ['filter', 'tech:n', ['tech:none']],
  ['filter', 'view:', ['view:stuck']],
  ['filter', 'location:', ['location:El Dorado Correctional Facility', 'location:"Topeka, Central Office"']],
  ['filter', 'location:topeka', ['location:"Topeka, Central Office"']],
  ['filter', 'location:"Topeka, C', ['location:"Topeka, Central Office"']],
  [
    'filter',
    'location:"Topeka, Central Office",e',
    ['location:"Topeka, Central Office",El Dorado Correctional Facility'],
  ],
  ['filter', 'field:parts', ['field:Parts affected=']],
  ['filter', 'field:Parts affected=k', ['field:Parts affected=Keyboard']],
  ['filter', 'field:Parts affected=Screen,k', ['field:Parts affected=Screen,Keyboard']],
  ['filter', 'requester:', []],
  ['filter', '(', ['(']],
  ['filter', ')', [')']],
  ['filter', '(st', []],
  ['expression', 'sta', ['status:']],
  ['expression', 'status:pe', ['status:Pending']],
  ['expression', 'status:a', ['status:"Approval Pending"']],
  ['expression', 'status:open,"a', ['status:open,"Approval Pending"']],
  [
    'expression',
    'status:open tech:da',
    ['status:open tech:"Dana Whitfield"', `status:open tech:"Dana O'Neil"`],
  ],
  ['expression', 'location:"El Dorado"  pri', ['location:"El Dorado"  priority:']],
  ['expression', 'not (is:o', ['not (is:open', 'not (is:overdue']],
  ['expression', '!prio', ['!priority:']],
  ['expression', `requester:O'Neil is:c`, [`requester:O'Neil is:closed`, `requester:O'Neil is:canceled`]],
  ['expression', 'location:"El D', ['location:"El Dorado Correctional Facility"']],
  ['expression', '"status:o', []],
  ['expression', 'field:parts', ['field:"Parts affected"=']],
  ['expression', 'field:"Parts affected"=d', ['field:"Parts affected"="Docking station"']],
  ['names=id,subject', '', ['id', 'subject']],
  ['names=id,subject,tech', 'subject,', ['subject,id', 'subject,tech']],
  ['names=id,subject,tech', 'Subject,T', ['Subject,tech']],
  ['names=id,subject,+', 'id,p', ['id,Parts affected']],
  ['names=id,+', 'r', ['"Rack, row"']],
  [
    'names=id,+',
    '"Rack, row",',
    ['"Rack, row",id', '"Rack, row",Callback number', '"Rack, row",Parts affected'],
  ],
  ['names=id,+', '"Rack, r', ['"Rack, row"']],
  ['sort=id,due', '', ['id', 'due']],
  ['sort=id,due', '-', ['-id', '-due']],
  ['sort=id,due', 'id,-d', ['id,-due']],
  ['sort=id,due', '-id,', ['-id,due']],
  ['sort=id,+', '-"rack', ['-"Rack, row"']],
  ['name=id,+', 'rack', ['Rack, row']],
  ['names', '', []],
  ['names=', '', []],
  ['file', '', []],
  ['constructor', '', []],
])('for a %s begun "%s" a shell offers %j', (kind, typed, expected) => {
  expect(values(kind, typed)).toEqual(expected)
})

test('what describes a word stands in one line of 60 signs, without what drives a screen', () => {
  expect(offers('ticket', '', known)).toEqual([
    { value: '1042', description: 'OMIS freezes on intake [31mscreen' },
    { value: '1099', description: '' },
    { value: '118', description: `${'x'.repeat(59)}…` },
  ])
})

test('a name that no keyboard can type is not offered', () => {
  const hostile = ['a\tb', 'a\nb', 'a\u001bb', 'a\u202eb', '\ud800', '', '$(id)', 'a b', '*'].map(
    (name) => [name, ''] as const,
  )
  const of = { ...known, words: { ...words, lists: { ...words.lists, location: hostile } } }
  expect(values('location', '', of)).toEqual(['$(id)', 'a b', '*'])
})

test('where nothing is known of a help desk, what needs none is offered', () => {
  const of = { ...known, words: null }
  expect(values('status', '', of)).toEqual([])
  expect(values('names=id,+', '', of)).toEqual(['id'])
  expect(values('view', '', of)).toEqual(['stuck'])
  expect(values('filter', 'is:c', of)).toEqual(['is:closed', 'is:canceled'])
})

test('tickets that were read come first, each once', () => {
  const read = [
    { id: 7, subject: 'New' },
    { id: 1099, subject: 'Known now' },
  ]
  expect(withTickets(words.tickets, read).map(([id, subject]) => `${id} ${subject.slice(0, 9)}`)).toEqual([
    '7 New',
    '1099 Known now',
    '1042 OMIS free',
    '118 xxxxxxxxx',
  ])
})
