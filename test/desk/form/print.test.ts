import { expect, test } from 'vitest'
import { printForm } from '#desk/form/print.ts'
import type { FormPage } from '#desk/form/print.ts'

const field = (name: string, more: Partial<FormPage['fields'][number]> = {}): FormPage['fields'][number] => ({
  id: null,
  name,
  kind: 'text',
  demandedBy: null,
  choices: [],
  editable: true,
  ...more,
})

const many = Array.from({ length: 27 }, (_, index) => `Place ${index + 1}`)

const fields = [
  field('type', { kind: 'choice', demandedBy: 'server', choices: many }),
  field('requester', { kind: 'person', demandedBy: 'server' }),
  field('location', { kind: 'choice', demandedBy: 'site policy', choices: many }),
  field('priority', { kind: 'choice', choices: ['Urgent', 'High'] }),
  field('Employee number', { id: 37, kind: 'number', demandedBy: 'server' }),
  field('Parts affected', { id: 39, kind: 'choices', choices: ['Screen', 'Power'] }),
  field('Carrier order', { id: 52, editable: false }),
  field('detail', { kind: 'multiline', demandedBy: 'server' }),
]

test('an empty form says of each field who demands it and what it takes', () => {
  expect(printForm({ head: ['A new ticket.'], fields, words: new Map() })).toMatchInlineSnapshot(`
    "# A new ticket.

    # required by the server; one of 27; see: helpdesk types
    type:

    # required by the server; a part of the name, e-mail or user name; me, none or id:7
    requester:

    # required by the site policy; one of 27; see: helpdesk locations
    location:

    # optional; one of: Urgent; High
    priority:

    # required by the server; a number, such as 12 or 0.5
    Employee number:

    # optional; any of these, with ; between them: Screen; Power
    Parts affected:

    # required by the server; text of any length
    detail: |-
      
    "
  `)
})

test('a filled form has its texts as they are, and complaints above the fields they speak of', () => {
  const words = new Map([
    ['type', 'Applications/EPIC (employee pictures)'],
    ['requester', 'ana.ruiz@example.org'],
    ['Employee number', '4711'],
    ['Parts affected', 'Screen;Power'],
    ['detail', 'It says: no.\n\n  # 12\nThen nothing.'],
    ['Badge kind', 'Staff'],
  ])
  const complaints = new Map([
    ['Employee number', ['There is nobody with the number 4711.']],
    ['subject', ['The server was not pleased.']],
  ])
  expect(printForm({ head: [], fields: fields.slice(4), words, complaints })).toMatchInlineSnapshot(`
    "# >>> The server was not pleased.

    # >>> There is nobody with the number 4711.
    # required by the server; a number, such as 12 or 0.5
    Employee number: 4711

    # optional; any of these, with ; between them: Screen; Power
    Parts affected: Screen;Power

    # required by the server; text of any length
    detail: |-
      It says: no.

        # 12
      Then nothing.

    # not among the fields of this ticket
    type: Applications/EPIC (employee pictures)

    # not among the fields of this ticket
    requester: ana.ruiz@example.org

    # not among the fields of this ticket
    Badge kind: Staff
    "
  `)
})

test('words of the server cannot leave their comment or drive a terminal', () => {
  const choices = ['a\nsubject: b', '\u001b[2J', '\u202e']
  expect(printForm({ head: [], fields: [field('x', { kind: 'choice', choices })], words: new Map() }))
    .toMatchInlineSnapshot(`
    "# optional; one of: a subject: b; \\u001b[2J; \\u202e
    x:
    "
  `)
})

test('long lists of choices go on in the next line', () => {
  const choices = many.map((name) => `${name} of all`)
  const lines = printForm({
    head: [],
    fields: [field('x', { id: 3, kind: 'choice', choices })],
    words: new Map(),
  })
  expect(lines.split('\n').every((line) => line.length <= 100)).toBe(true)
  expect(lines.replaceAll('\n# ', ' ')).toContain(choices.join('; '))
})
