import { Buffer } from 'node:buffer'
import { isoTime } from '../../clock.ts'
import type { Random } from '../random.ts'
import type { SeedAttachment } from './ticket.ts'

/** A small grey square, a whole PNG file. */
const square = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR4nGOYCQUMlDEAYZMmQW+Xo20AAAAASUVORK5CYII=',
  'base64',
)

/** A picture, as a mail program names it. */
export const picture = (name: string, at: number): SeedAttachment => ({ name, bytes: square, at })

/** A text file. */
export const textFile = (name: string, text: string, at: number): SeedAttachment => ({
  name,
  bytes: Buffer.from(text, 'utf8'),
  at,
})

/** One or two small files such as requesters send. */
export function someAttachments(at: number, random: Random): readonly SeedAttachment[] {
  switch (random.below(5)) {
    case 0:
      return [picture('image001.png', at), picture('image001.png', at + 1)]
    case 1:
      return [textFile('error log.txt', logText(at, random), at)]
    case 2:
      return [textFile('liste für März.csv', 'name;room\nÅsa;114\nJosé;120\n', at)]
    default:
      return [picture('screenshot.png', at)]
  }
}

function logText(at: number, random: Random): string {
  const lines = Array.from(
    { length: 4 + random.below(12) },
    (_, index) =>
      `${isoTime(at - 60 + index)} request ${1000 + random.below(9000)} timed out after ${random.below(60)} s`,
  )
  return `${lines.join('\n')}\n`
}
