import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { nothing, one, rows, text, type TypedLine } from '#command.ts'
import { NothingMatchedError, SomeFailedError, UsageError } from '#errors.ts'
import { chooseOutput } from '#output/choose.ts'
import { openPipe } from '#output/pipe.ts'
import { createPrinter } from '#output.ts'
import { refusal } from './support/refusal.ts'
import type { Style } from '#views/style.ts'
import type { View } from '#views/view.ts'

const plainStyle: Style = {
  width: 80,
  paint: (text) => text,
  now: new Date('2026-10-05T15:00:00Z'),
  timeZone: 'America/Chicago',
}

interface Phone {
  readonly id: number
  readonly number: string
}

const phones: View<Phone> = {
  columns: [
    { key: 'id', header: 'ID', value: ({ id }) => id },
    { key: 'number', header: 'Number', value: ({ number }) => number },
  ],
  defaults: ['id', 'number'],
  id: ({ id }) => id,
}

const desk = { id: 1, number: '785-555-0142' }
const gate = { id: 2, number: '785-555-0143' }

const line = (options: TypedLine['options']): TypedLine => ({ arguments: [], options })

interface Screen {
  readonly stdout: PassThrough & { isTTY?: boolean }
  readonly stderr: PassThrough
  readonly said: () => { stdout: string; stderr: string }
  readonly printer: ReturnType<typeof createPrinter>
}

function screen(options: TypedLine['options'] = {}, { failEmpty = false, terminal = false } = {}): Screen {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const choice = chooseOutput(line(options), { terminal })
  return {
    stdout,
    stderr,
    said: () => ({ stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }),
    printer: createPrinter({
      shell: { stdout, stderr },
      choice,
      expression: null,
      style: plainStyle,
      failEmpty,
      page: () => Promise.resolve(false),
      openScreen: () => Promise.resolve(null),
      currentStyle: () => Promise.resolve(plainStyle),
    }),
  }
}

describe('the output that is chosen', () => {
  test('is a table on a terminal and tsv in a pipe', () => {
    expect(chooseOutput(line({}), { terminal: true }).format).toBe('table')
    expect(chooseOutput(line({}), { terminal: false }).format).toBe('tsv')
  })

  test('is json with the fields of --json', () => {
    expect(chooseOutput(line({ json: 'id, status' }), { terminal: true })).toMatchObject({
      format: 'json',
      columns: ['id', 'status'],
    })
  })

  test.each([
    [{ json: 'id', output: 'csv' }, '--json and --output csv contradict each other.'],
    [{ json: 'id', columns: 'id' }, '--json names the fields already; leave --columns out.'],
    [{ header: true, 'no-header': true }, '--header and --no-header contradict each other.'],
    [{ header: true, output: 'yaml' }, '--output yaml has no header line.'],
    [{ bom: true, output: 'json' }, '--bom goes with -o csv, not with json.'],
    [{ bom: true }, '--bom goes with -o csv, not with tsv.'],
    [
      { columns: 'id,,status' },
      'Columns are names separated by commas.\nFor example: --columns id,status,subject',
    ],
  ])('contradicts itself: %j', (options, told) => {
    expect(refusal(UsageError, () => chooseOutput(line(options), { terminal: false }))).toBe(told)
  })
})

describe('a result is printed', () => {
  test('one thing as one object, several as a list', async () => {
    const single = screen({ output: 'json' })
    expect(await single.printer.print(one(desk), phones)).toBe(0)
    expect(single.said().stdout).toBe('{"id":1,"number":"785-555-0142"}\n')
    const list = screen({ output: 'json' })
    await list.printer.print(rows([desk]), phones)
    expect(list.said().stdout).toBe('[\n{"id":1,"number":"785-555-0142"}\n]\n')
  })

  test('and then what there is to say, on stderr', async () => {
    const shown = screen({ output: 'ids' })
    const result = rows([desk, gate], () => ({ lines: ['2 of 3: --limit 0 shows all'], exit: 0 }))
    expect(await shown.printer.print(result, phones)).toBe(0)
    expect(shown.said()).toEqual({ stdout: '1\n2\n', stderr: '2 of 3: --limit 0 shows all\n' })
  })

  test('as words, as they are', async () => {
    const shown = screen()
    await shown.printer.print(text('a\tb\n'), null)
    await shown.printer.print(nothing('Done.'), null)
    expect(shown.said()).toEqual({ stdout: 'a\tb\n', stderr: 'Done.\n' })
  })

  test('as words only where no format was asked for', async () => {
    const shown = screen({ output: 'json' })
    await expect(shown.printer.print(text('a'), phones)).rejects.toThrow(UsageError)
    expect(shown.said().stdout).toBe('')
  })

  test('whole before it is told that nothing matched', async () => {
    const shown = screen({ output: 'json' }, { failEmpty: true })
    await expect(shown.printer.print(rows([]), phones)).rejects.toThrow(NothingMatchedError)
    expect(shown.said().stdout).toBe('[]\n')
  })
})

describe('when the rows fail in the middle', () => {
  async function* failing(): AsyncGenerator<Phone> {
    yield desk
    await turn()
    throw new SomeFailedError('The line is dead.')
  }

  test('what was found is shown', async () => {
    const shown = screen({ output: 'table' })
    await expect(shown.printer.print(rows(failing()), phones)).rejects.toThrow('The line is dead.')
    expect(shown.said().stdout).toBe('ID  Number\n1   785-555-0142\n')
  })

  test('an array does not look whole', async () => {
    const shown = screen({ output: 'json' })
    await expect(shown.printer.print(rows(failing()), phones)).rejects.toThrow('The line is dead.')
    expect(shown.said().stdout).toBe('[\n{"id":1,"number":"785-555-0142"}')
  })
})

describe('before anything is done', () => {
  test('a column that does not exist is refused', async () => {
    await expect(screen({ columns: 'id,fax' }).printer.check(phones)).rejects.toThrow(
      'There is no column "fax".',
    )
  })

  test('ids are refused where there are none', async () => {
    const { id: _, ...nameless } = phones
    await expect(screen({ output: 'ids' }).printer.check(nameless)).rejects.toThrow(UsageError)
    await expect(screen({ output: 'ids', columns: 'id' }).printer.check(phones)).rejects.toThrow(UsageError)
  })

  test('a header is refused where there may be cards', async () => {
    const withCard = { ...phones, card: ({ number }: Phone) => `${number}\n` }
    await expect(screen({ output: 'table', header: true }).printer.check(withCard)).rejects.toThrow(
      UsageError,
    )
    await expect(screen({ output: 'csv', header: true }).printer.check(withCard)).resolves.toBeUndefined()
  })
})

describe('a reader that has gone', () => {
  test('stops the rows, and is no error', async () => {
    const shown = screen({ output: 'ids' })
    let pulled = 0
    async function* endless(): AsyncGenerator<Phone> {
      for (;;) {
        pulled += 1
        if (pulled === 3) shown.stdout.destroy(Object.assign(new Error('gone'), { code: 'EPIPE' }))
        await turn()
        yield desk
      }
    }
    expect(await shown.printer.print(rows(endless()), phones)).toBe(0)
    expect(pulled).toBeLessThan(10)
  })

  test('is told apart from a disk that is full', async () => {
    const stream = new PassThrough()
    const pipe = openPipe(stream)
    stream.destroy(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    await turn()
    pipe.put('text')
    await expect(pipe.flush()).rejects.toMatchObject({
      exit: 1,
      message: 'Could not write all of the output: the disk is full.',
    })
  })
})
