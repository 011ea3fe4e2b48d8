import { readdirSync } from 'node:fs'
import { errorCode, storageError } from './storage-error.ts'

interface NumberedName {
  readonly name: string
  readonly number: number
}

/** The names in a folder that fit, whose first group is a number, in the order of these; none where there is no folder. */
export async function namesIn(folder: string, fitting: RegExp): Promise<readonly NumberedName[]> {
  try {
    return readdirSync(folder)
      .flatMap((name) => {
        const number = fitting.exec(name)?.[1]
        return number === undefined ? [] : [{ name, number: Number(number) }]
      })
      .sort((one, other) => one.number - other.number)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw storageError(error, 'read', folder)
  }
}
