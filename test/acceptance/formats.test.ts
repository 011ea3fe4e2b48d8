import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { computer } from '../support/computer.ts'

const formats = ['table', 'tsv', 'csv', 'json', 'ndjson', 'yaml']

describe('text that would drive a terminal', () => {
  test.each(formats)('leaves show -o %s escaped', async (format) => {
    const { code, stdout } = await computer({ HELPDESK_PROFILE: 'sandbox' }).runs([
      'show',
      '1007',
      '-o',
      format,
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('The old terminal prints this:')
    for (const character of ['\u001B', '\u0007', '\u202E', '\u202C']) expect(stdout).not.toContain(character)
  })

  test('comes back from JSON as it is on the server', async () => {
    const { stdout } = await computer({ HELPDESK_PROFILE: 'sandbox' }).runs(['show', '1007', '-o', 'json'])
    expect(JSON.parse(stdout).detail).toContain('\u001B[31mERROR\u001B[0m')
  })

  test('reaches a script bare by --field, and a person never', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    expect((await desk.runs(['show', '1007', '--field', 'detail'])).stdout).toContain('\u001B[31mERROR')
    const person = desk.sits(['show', '1007', '--field', 'detail'])
    expect(await person.leaves()).toBe(0)
    expect(person.received()).not.toContain('\u001B[31mERROR')
  })
})

describe('the same tickets', () => {
  test.each(formats.slice(0, 3))('have the same columns in %s', async (format) => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const { stdout } = await desk.runs(['queue', '--limit', '3', '-o', format, '--header'])
    const words = stdout
      .split('\n')[0]
      ?.split(/[\t,]| {2,}/)
      .map((word) => word.trim().toLowerCase())
    expect(words?.filter((word) => word !== '')).toEqual([
      'id',
      'priority',
      'status',
      'subject',
      'requester',
      'location',
      'tech',
      'due',
    ])
  })

  test('are cut to 50 on a terminal, said on stderr, and never in a pipe', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const person = desk.sits(['queue', '--all'], { rows: 100 })
    expect(await person.leaves()).toBe(0)
    expect(person.screen()).toContain('50, and there are more: --limit 0')
    const { stdout, stderr } = await desk.runs(['queue', '--all'])
    expect(stdout.trimEnd().split('\n').length).toBeGreaterThan(200)
    expect(stderr).toBe('')
  })

  test('have the shape that was typed, never one that depends on how many there are', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const shape = async (...line: string[]): Promise<boolean> => {
      const { stdout } = await desk.runs([...line, '-o', 'json'])
      return Array.isArray(JSON.parse(stdout))
    }
    expect(await shape('show', '1042')).toBe(false)
    expect(await shape('show', '1042', '1043')).toBe(true)
    expect(await shape('show', '1042-1042')).toBe(true)
    expect(await shape('queue', '--all', 'id:1042')).toBe(true)
    expect(await shape('take', '1042')).toBe(false)
    expect(await shape('take', '1042,1042')).toBe(true)
    expect(await shape('count', '--mine')).toBe(false)
  })
})

test('an expression that never ends is ended by Ctrl-C all the same', async () => {
  const person = computer({ HELPDESK_PROFILE: 'sandbox' }).sits(['show', '1042', '--jq', 'last(repeat(1))'])
  await wait(2500)
  person.presses('interrupt')
  await person.leaves()
  expect(person.screen()).toBe('^C')
})
