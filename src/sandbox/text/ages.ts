const units = [
  { name: 'month', seconds: 30 * 24 * 3600 },
  { name: 'week', seconds: 7 * 24 * 3600 },
  { name: 'day', seconds: 24 * 3600 },
  { name: 'hour', seconds: 3600 },
  { name: 'minute', seconds: 60 },
] as const

/** How long ago a time was, in the server's words (field guide §20.2): "just now", "1 day ago", "13 hours ago". */
export const age = (then: number, now: number): string => {
  const passed = now - then
  const unit = units.find((candidate) => passed >= candidate.seconds)
  if (!unit) return 'just now'
  const count = Math.floor(passed / unit.seconds)
  return `${count} ${unit.name}${count === 1 ? '' : 's'} ago`
}

/** When the age of a time will be said in other words than now; all in unix seconds. */
export const nextAge = (then: number, now: number): number => {
  const passed = now - then
  const place = units.findIndex((candidate) => passed >= candidate.seconds)
  const unit = units[place]
  if (unit === undefined) return then + 60
  const next = (Math.floor(passed / unit.seconds) + 1) * unit.seconds
  return then + Math.min(next, units[place - 1]?.seconds ?? next)
}
