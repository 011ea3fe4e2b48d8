import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const lines = [
  'queue --all --limit 60',
  'queue --all --limit 20 --columns id,subject,type,group,requester,location,tech,due',
  'count --by location,status',
  'types',
  'fields --type OMIS',
  'statuses',
  'priorities',
  'locations',
  'departments',
  'techs',
  'groups',
  'requesters a',
  'assets lap',
  'profiles',
  'whoami',
  'config list',
  'runs',
  'drafts',
  'outbox',
  'views',
  'alias',
  'sandbox keys',
  'sandbox mail',
  '--help',
]

test.each([40, 57, 80, 123, 400])('no line of any list is wider than %i columns', async (columns) => {
  const desk = sandboxDesk({ columns })
  await desk.run(typed("alias add morning 'queue --mine --sort due --columns id,subject,due,requester'"))
  await desk.run(typed("queue --all 'subject:*OMIS freezes on the intake screen*' --save freezes"))
  await desk.run(typed("note 1042 -m 'Widths'"))
  await desk.run(typed("new --type OMIS --subject 'Not yet' -m Widths"))
  const broken: string[] = []
  for (const line of lines) {
    const { code, stdout, stderr } = await desk.run(typed(line))
    expect({ line, code, stderr: code === 0 ? '' : stderr }).toEqual({ line, code: 0, stderr: '' })
    broken.push(
      ...stdout
        .split('\n')
        .filter((row) => stringWidth(row) > columns)
        .map((row) => `${line}: ${row}`),
    )
  }
  expect(broken).toEqual([])
})
