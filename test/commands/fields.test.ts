import { expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'

const listed = async (...line: readonly string[]) => {
  const { code, stdout, stderr } = await sandboxDesk().run(['fields', ...line])
  return { code, lines: stdout.trimEnd().split('\n'), stderr }
}

test('the mandatory fields of a request type stand in the order of its form, each with who demands it', async () => {
  const { code, lines } = await listed(
    '--type',
    'OMIS',
    '--required',
    '--columns',
    'label,kind,demandedBy,choices',
  )
  expect(code).toBe(0)
  expect(lines).toMatchInlineSnapshot(`
    [
      "Request type	choice	server	",
      "Requester	person	server	",
      "Subject	text	server	",
      "Callback number	text	site policy	",
      "Screen or report	text	server	",
      "Can you keep working?	choice	server	Yes;Partly;No",
      "Detail	multiline	server",
    ]
  `)
})

test('optional fields are listed too, and a name that a key has is written field:', async () => {
  const { lines } = await listed('--type', 'Applications/Picturelink', '--columns', 'name,required,option')
  expect(lines).toMatchInlineSnapshot(`
    [
      "type	true	--type PATH",
      "requester	true	--requester WHO",
      "location	false	--location NAME",
      "department	false	--department NAME",
      "room	false	--room TEXT",
      "priority	false	--priority NAME",
      "tech	false	--to TECH",
      "subject	true	--subject TEXT",
      "Callback number	false	--set 'Callback number=…'",
      "Employee number	true	--set 'Employee number=…'",
      "Badge kind	true	--set 'Badge kind=…'",
      "field:Room	false	--set 'field:Room=…'",
      "detail	true	--detail TEXT",
    ]
  `)
})

test('what nobody may fill in has no option', async () => {
  const { lines } = await listed('--type', 'Telephone service', '--columns', 'name,editable,option')
  expect(lines).toContain('Carrier order\tfalse\t')
})

test('a type without a subject has none in its form', async () => {
  const { lines } = await listed('--type', 'Password reset', '--columns', 'name')
  expect(lines).toMatchInlineSnapshot(`
    [
      "type",
      "requester",
      "location",
      "department",
      "room",
      "priority",
      "tech",
      "Callback number",
      "detail",
    ]
  `)
})

test('without a type all fields are there, and as JSON with their choices', async () => {
  const { stdout } = await sandboxDesk().run(['fields', '-o', 'json', '--columns', 'id,label,kind,choices'])
  expect(JSON.parse(stdout)).toContainEqual({
    id: 38,
    label: 'Badge kind',
    kind: 'choice',
    choices: ['Staff', 'Resident', 'Contractor', 'Volunteer'],
  })
})

test('an unknown type is told with the nearest', async () => {
  expect(await listed('--type', 'Picturelnk')).toEqual({
    code: 2,
    lines: [''],
    stderr: 'There is no request type "Picturelnk".\nDid you mean "Applications/Picturelink"?\n',
  })
})
