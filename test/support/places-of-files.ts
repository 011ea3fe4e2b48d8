import type { Ran } from './bin.ts'
import { type Computer, computer, signedInto } from './computer.ts'
import { deadAddress } from './faulty-server.ts'
import { type Kind, kindsOfFiles } from './kinds-of-files.ts'
import { serveSandbox } from './served-sandbox.ts'

export const names = kindsOfFiles('', '').map(({ name }) => name)

export interface Place {
  readonly desk: Computer
  readonly kind: Kind
}

/** A computer on which such files are written. */
export async function placeOf(name: string, slow: Readonly<Record<string, string>> = {}): Promise<Place> {
  const server = await serveSandbox(computer().env)
  const kind = kindsOfFiles(server.url, server.apiKey).find((one) => one.name === name)
  if (kind === undefined) throw new Error(name)
  const env = kind.piped !== undefined ? {} : signedInto(server)
  const desk = computer({
    ...slow,
    ...(kind.isOutage ? { ...env, HELPDESK_SERVER: await deadAddress() } : env),
  })
  return { desk, kind }
}

export const textOf = (number: number): string => `Text ${number}.`

export const write = ({ desk, kind }: Place, number: number, text = textOf(number)): Promise<Ran> =>
  desk.runs(kind.line(number, text), kind.piped)
