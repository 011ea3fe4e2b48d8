import { expect, test } from 'vitest'
import { inOrder } from '#changes/in-order.ts'

test('results come in the order of the things, whoever is ready first', async () => {
  const slowFirst = async (number: number): Promise<number> => {
    for (let turn = 0; turn < 10 - number; turn += 1) await Promise.resolve()
    return number
  }
  const seen: number[] = []
  for await (const number of inOrder([1, 2, 3, 4, 5], slowFirst, { atOnce: 3 })) seen.push(number)
  expect(seen).toEqual([1, 2, 3, 4, 5])
})

test('what was begun is seen through when nobody looks any more', async () => {
  const finished: number[] = []
  const work = async (number: number): Promise<number> => {
    await new Promise(setImmediate)
    finished.push(number)
    return number
  }
  for await (const number of inOrder([1, 2, 3, 4, 5, 6], work, { atOnce: 3 })) if (number === 1) break
  expect(finished).toEqual([1, 2, 3])
})

test('one that fails while an earlier one is under way is told in its turn', async () => {
  const work = async (number: number): Promise<number> => {
    if (number === 2) throw new Error('The second failed.')
    for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate)
    return number
  }
  const seen: number[] = []
  const read = async (): Promise<void> => {
    for await (const number of inOrder([1, 2, 3], work, { atOnce: 3 })) seen.push(number)
  }
  await expect(read()).rejects.toThrow('The second failed.')
  expect(seen).toEqual([1])
})
