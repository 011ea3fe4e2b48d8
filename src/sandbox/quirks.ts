/** The server's bad habits that can be switched on (field guide §19). */
export const quirkNames = [
  'repeatLastPage',
  'errors200',
  'wrongZoneOffsetMinutes',
  'latencyMs',
  'stubRows',
  'legacyUploadPart',
  'appKeyHidesAdmin',
  'strictOrigin',
  'dropResponseAfterSave',
  'bumpOnOpen',
  'techGroups',
  'lenientQualifiers',
] as const

type QuirkName = (typeof quirkNames)[number]

/** What was switched on; a name without a value counts as 1. */
export interface Quirks {
  has(name: QuirkName): boolean
  /** The number after `=`; 0 when the quirk is off. */
  value(name: QuirkName): number
}

const isQuirkName = (name: string): name is QuirkName => quirkNames.some((known) => known === name)

/** Reads `NAME` or `NAME=NUMBER`. Throws RangeError for a name that does not exist. */
export const parseQuirks = (switches: readonly string[]): Quirks => {
  const on = new Map<QuirkName, number>()
  for (const text of switches) {
    const [name = '', value = '1'] = text.split('=', 2)
    if (!isQuirkName(name))
      throw new RangeError(`There is no quirk "${name}". The quirks are ${quirkNames.join(', ')}.`)
    const number = Number(value)
    if (value === '' || !Number.isFinite(number))
      throw new RangeError(`The quirk ${name} takes a number, not "${value}".`)
    on.set(name, number)
  }
  return { has: (name) => on.has(name), value: (name) => on.get(name) ?? 0 }
}
