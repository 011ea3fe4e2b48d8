import { expect, test } from 'vitest'
import { type KnownWords, withTickets } from '#desk/completing/known-words.ts'
import { type Known, offers } from '#desk/completing/offer.ts'

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
  ['filter', 'field:parts', ['field:Parts affected=']],
  ['filter', 'field:Parts affected=k', ['field:Parts affected=Keyboard']],
  ['filter', 'requester:', []],
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
