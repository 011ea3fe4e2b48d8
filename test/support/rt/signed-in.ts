import { expect } from 'vitest'
import { computer, type Computer } from '../computer.ts'
import type { Tracker } from './tracker.ts'

/** A computer of Ana Ruiz, signed in with her token. */
export async function signedInto({ url, tokens }: Tracker): Promise<Computer> {
  const desk = computer()
  const line = ['login', '--server', url, '--api', 'rt', '--api-key-stdin', '--store', 'file']
  expect(await desk.runs(line, `${tokens.ruiz}\n`)).toMatchObject({ code: 0 })
  return desk
}
