import { expect, test } from 'vitest'
import { NotFoundError, RequiredFieldsError, UnreachableError } from '#errors.ts'
import { errorJson, errorText } from '#views/errors.ts'

const plain = { phone: null, debug: false }
const centre = { phone: '555-0100', debug: false }

const missing = new RequiredFieldsError(
  'The ticket lacks 2 mandatory fields.',
  [
    { label: 'Callback number', kind: 'text', choices: [], option: "--set 'Callback number=…'" },
    { label: 'Building', kind: 'choice', choices: ['North', 'South'], option: "--set 'Building=…'" },
  ],
  { hint: 'Give them as options, or run it on a terminal to be asked.' },
)

test('an error says what happened and what to do', () => {
  const error = new NotFoundError('There is no ticket 4711.', { hint: 'See yours: helpdesk queue --mine' })
  expect(errorText(error, plain)).toBe('There is no ticket 4711.\nSee yours: helpdesk queue --mine\n')
})

test('missing fields are all named with kind, option and choices', () => {
  expect(errorText(missing, plain)).toMatchInlineSnapshot(`
    "The ticket lacks 2 mandatory fields.
      Callback number  text    --set 'Callback number=…'
      Building         choice  --set 'Building=…'
        one of: North, South
    Give them as options, or run it on a terminal to be asked.
    "
  `)
})

test('for scripts the error is one line of JSON', () => {
  expect(errorJson(missing, plain)).toMatchInlineSnapshot(`
    "{"error":{"code":"required_fields","exit":6,"message":"The ticket lacks 2 mandatory fields.","hint":"Give them as options, or run it on a terminal to be asked.","fields":[{"label":"Callback number","kind":"text","choices":[],"option":"--set 'Callback number=…'"},{"label":"Building","kind":"choice","choices":["North","South"],"option":"--set 'Building=…'"}]}}
    "
  `)
  expect(errorJson(new NotFoundError('There is no ticket 4711.'), plain)).toBe(
    '{"error":{"code":"not_found","exit":3,"message":"There is no ticket 4711.","hint":null}}\n',
  )
})

test('when the help desk cannot be reached, the phone number is given', () => {
  const error = new UnreachableError('desk.example.org does not answer.', {
    hint: 'Your text is kept: draft 3.',
  })
  expect(errorText(error, centre)).toMatchInlineSnapshot(`
    "desk.example.org does not answer.
    Your text is kept: draft 3.
    By phone: 555-0100
    "
  `)
  expect(errorJson(error, centre)).toContain('By phone: 555-0100')
  expect(errorText(new NotFoundError('No such ticket.'), centre)).toBe('No such ticket.\n')
})

test('a mistake of the program says how to report it, and shows its trace only when asked', () => {
  const mistake = new TypeError('x is undefined')
  expect(errorText(mistake, plain)).toMatchInlineSnapshot(`
    "helpdesk made a mistake: TypeError: x is undefined
    Please report it with the command that you typed. HELPDESK_DEBUG=1 shows where it happened.
    "
  `)
  expect(errorText(mistake, { ...plain, debug: true })).toContain('errors.test.ts')
  expect(errorJson(mistake, plain)).not.toContain('errors.test.ts')
})

test('what a server put into an error cannot drive the terminal', () => {
  const error = new NotFoundError('The server said: \u001b[2J\u202e', { hint: '\u009b1m' })
  expect(errorText(error, plain)).toBe('The server said: \\x1b[2J\\u202e\n\\x9b1m\n')
  expect(errorJson(error, plain)).toContain(String.raw`\u001b[2J\u202e`)
})
