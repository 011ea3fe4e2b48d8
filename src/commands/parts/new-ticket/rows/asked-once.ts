import type { HelpDesk } from '#desk/helpdesk.ts'

/** The desk, asked once for each person and thing that many rows name alike. */
export function askedOnce(desk: HelpDesk): HelpDesk {
  return {
    ...desk,
    requesters: once((search: string) => desk.requesters(search)),
    directory: once((search: string) => desk.directory(search)),
    requester: once((id: number) => desk.requester(id)),
    assets: once((search: string) => desk.assets(search)),
    asset: once((id: number) => desk.asset(id)),
  }
}

function once<Key, Found>(find: (key: Key) => Promise<Found>): (key: Key) => Promise<Found> {
  const found = new Map<Key, Promise<Found>>()
  return (key) => {
    const known = found.get(key) ?? find(key)
    found.set(key, known)
    return known
  }
}
