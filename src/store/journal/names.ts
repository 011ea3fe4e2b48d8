import { join } from 'node:path'
import { numbersIn } from '../numbered.ts'

export function pathOfRun(folder: string, number: number): string {
  return join(folder, `r${number}.ndjson`)
}

/** The numbers of all runs in the folder, lowest first. Throws StorageError. */
export function runNumbers(folder: string): Promise<readonly number[]> {
  return numbersIn(folder, /^r([1-9]\d{0,8})\.ndjson$/)
}

/** The number of a run's name, `r17` or `17`; null for any other text. */
export function numberOfRun(name: string): number | null {
  const number = /^r?([1-9]\d{0,8})$/.exec(name)?.[1]
  return number === undefined ? null : Number(number)
}
