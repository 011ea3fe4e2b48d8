import { expect, test } from 'vitest'
import { computer } from '../support/computer.ts'

const desk = () => computer({ HELPDESK_PROFILE: 'sandbox' })

const full = `Could not write all of the output: the disk is full.
What the command changed, if it changes anything, stands in: helpdesk runs
`

test.each([
  'helpdesk --version > /dev/full',
  'helpdesk queue -o tsv > /dev/full',
  'helpdesk --help > /dev/full',
])('what finds no room is told and exit 1: %s', async (line) => {
  expect(await desk().script(line)).toEqual({ code: 1, stdout: '', stderr: full })
})

test('where an error finds no room either, the exit code still tells', async () => {
  expect((await desk().script('helpdesk queue --colour 2> /dev/full')).code).toBe(2)
})

test('a script that reads JSON is told as JSON', async () => {
  const { code, stderr } = await desk().script('helpdesk queue -o json > /dev/full')
  expect({ code, ...JSON.parse(stderr) }).toMatchObject({ code: 1, error: { code: 'output', exit: 1 } })
})
