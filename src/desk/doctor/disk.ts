import { fine, problem, skipped, type Verdict, warning } from './finding.ts'

const megabyte = 1024 * 1024

/** Room for what is kept, in bytes; null where the system does not tell. */
export function judgeDisk(free: number | null, folder: string): Verdict {
  if (free === null) return skipped('This system does not tell how much room there is.')
  const advice = 'Free some space: what you type could not be kept as a draft.'
  if (free < megabyte) return problem(`The disk of ${folder} is full.`, advice)
  const room =
    free >= 1024 * megabyte ? `${Math.floor(free / 1024 / megabyte)} GB` : `${Math.floor(free / megabyte)} MB`
  if (free < 100 * megabyte) return warning(`The disk of ${folder} has no more than ${room} left.`, advice)
  return fine(`${room} are free for ${folder}.`)
}
