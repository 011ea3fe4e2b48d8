import { randomOf } from './random.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Topics of the random streams; tickets use their numbers, which are positive. */
const topics = { application: -1, techKey: -1000, techPassword: -2000, requesterPassword: -3000 }

function secret(seed: number, topic: number, length: number): string {
  const random = randomOf(seed, topic)
  return Array.from({ length }, () => letters[random.below(letters.length)]).join('')
}

/** Throw-away secrets of a sandbox: the same for the same seed, so that scripts may keep them. Keys are 40 characters (field guide §3.1). */
export const secrets = (seed: number) => ({
  applicationKey: secret(seed, topics.application, 40),
  techKey: (id: number): string => secret(seed, topics.techKey - id, 40),
  techPassword: (id: number): string => secret(seed, topics.techPassword - id, 12),
  requesterPassword: (id: number): string => secret(seed, topics.requesterPassword - id, 12),
})
