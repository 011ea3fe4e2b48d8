import { firstApi, type ServerApi } from '#desk/server/api.ts'
import type { Asked } from '#whd/nextgen/probe.ts'

/** Whether a server speaks an API, found out without any credentials. */
type Probe = (asked: Asked) => Promise<boolean>

/** Asked in turn; the first that says yes is right. */
const probes: readonly { readonly api: ServerApi; readonly load: () => Promise<Probe> }[] = [
  { api: 'nextgen', load: async () => (await import('#whd/nextgen/probe.ts')).speaksNextgen },
]

/** The API of a server; the first one where nothing tells. Throws UnreachableError. */
export async function detect(asked: Asked): Promise<ServerApi> {
  for (const { api, load } of probes) {
    const speaks = await load()
    if (await speaks(asked)) return api
  }
  return firstApi
}
