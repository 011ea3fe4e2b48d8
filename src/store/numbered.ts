import { namesIn } from './names-in.ts'

/** The numbers in the names of a folder's files that fit, lowest first. Throws StorageError. */
export async function numbersIn(folder: string, fitting: RegExp): Promise<readonly number[]> {
  return (await namesIn(folder, fitting)).map(({ number }) => number)
}
