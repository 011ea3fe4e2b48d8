import { firstApi, type ServerApi, serverApis } from '#desk/server/api.ts'
import { SignInError } from '#errors.ts'
import { parseServerAddress } from '#http/origin.ts'
import type { Asked, Told } from '#remote/asked.ts'

/** Finds out without any credentials what a server speaks. */
type Probe = (asked: Asked) => Promise<Told>

/** Asked in turn until one of them is told. */
const probes: readonly (() => Promise<Probe>)[] = [
  async () => (await import('#whd/nextgen/probe.ts')).tellGeneration,
  async () => (await import('#rt/probe.ts')).tellRequestTracker,
]

/** The API of a server; the first one where nothing tells. Throws UnreachableError, and SignInError where something before the server lets nobody ask. */
export async function detect(asked: Asked): Promise<ServerApi> {
  for (const load of probes) {
    const tell = await load()
    const told = await tell(asked)
    if (told === 'guarded') throw guarded(asked)
    if (told !== null) return told
  }
  return firstApi
}

function guarded({ server }: Asked): SignInError {
  const { origin } = parseServerAddress(server, { insecureHttp: true })
  return new SignInError(
    `${origin.text} refuses whatever it is asked, also what no help desk has: a proxy or firewall before the help desk, it seems. So it cannot be told which API the help desk has.`,
    { hint: `Say which: helpdesk login --api ${serverApis.join('|')}` },
  )
}
