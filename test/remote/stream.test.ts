import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'

import { stream } from '#remote/stream.ts'

test('leaving the rows aborts what is in flight, also while the next row is awaited', async () => {
  let aborted = 0
  const rows = stream<number>(async function* ({ signal }) {
    yield 1
    await new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        aborted += 1
        reject(new Error('given up'))
      })
    })
    yield 2
  })
  const iterator = rows[Symbol.asyncIterator]()
  expect(await iterator.next()).toEqual({ done: false, value: 1 })
  const awaited = iterator.next()
  await iterator.return?.()
  expect(await awaited).toEqual({ done: true, value: undefined })
  expect(aborted).toBe(1)
})

test('the end of the program is told to what is in flight, and is no end of the rows', async () => {
  const program = new AbortController()
  const waiting = async function* ({ signal }: AbortController): AsyncGenerator<number, void> {
    yield 1
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    throw new Error('Interrupted.')
  }
  const rows = stream(waiting, { signal: program.signal })
  const before = rows[Symbol.asyncIterator]()
  await before.next()
  const awaited = before.next()
  program.abort()
  await expect(awaited).rejects.toThrow('Interrupted.')
  const after = rows[Symbol.asyncIterator]()
  await after.next()
  await expect(after.next()).rejects.toThrow('Interrupted.')
})

test('an error of the server reaches the one who reads', async () => {
  const rows = stream<number>(async function* () {
    yield 1
    throw new Error('The connection was cut.')
  })
  const iterator = rows[Symbol.asyncIterator]()
  await iterator.next()
  await expect(iterator.next()).rejects.toThrow('The connection was cut.')
})

test.each(['ends', 'fails', 'is left'])('who %s lets go of the signal that it followed', async (how) => {
  const leaving = new AbortController()
  async function* rows(): AsyncGenerator<number, void> {
    yield 1
    await Promise.resolve()
    if (how === 'fails') throw new Error('gone')
  }
  const reading = stream(rows, { signal: leaving.signal })[Symbol.asyncIterator]()
  await reading.next()
  expect(getEventListeners(leaving.signal, 'abort')).toHaveLength(1)
  if (how === 'is left') await reading.return?.()
  else await reading.next().catch(() => undefined)
  expect(getEventListeners(leaving.signal, 'abort')).toHaveLength(0)
})
