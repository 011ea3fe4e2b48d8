import { onTestFinished } from 'vitest'
import { abilities } from '#desk/abilities.ts'
import type { MirrorFacts } from '#desk/mirror/mirror.ts'
import type { Ticket } from '#desk/ticket.ts'
import type { Damage } from '#store/kept-file.ts'
import { openMirrorFile, type MirrorFile, type OpenMirror } from '#store/mirror/mirror.ts'
import { departments, fields, groups, locations, priorities, statuses, techs, types } from '../desk/lists.ts'
import { temporaryFolder } from '../folders.ts'

/** What a mirror of a small desk knows besides tickets; tech 7 is signed in. */
export const facts: MirrorFacts = {
  at: '2026-10-05T15:00:00Z',
  account: { techId: 7, name: 'Ana Ruiz', username: 'aruiz', email: null, version: null },
  can: abilities.legacy,
  ownGroups: ['Applications'],
  statuses,
  priorities,
  types,
  locations,
  departments,
  techs,
  groups,
  fields,
}

/** The file of a mirror in a folder that is gone after the test. */
export async function temporaryMirror({
  folder = temporaryFolder(),
  onDamage = () => undefined,
}: {
  readonly folder?: string
  readonly onDamage?: (damage: Damage) => void
} = {}): Promise<MirrorFile> {
  return openMirrorFile({
    folder,
    profile: 'central',
    server: 'https://desk.example.org',
    reader: 'key ',
    isOpen: true,
    machine: {
      pid: process.pid,
      isRunning: (pid) => pid === process.pid,
      now: () => new Date('2026-10-05T15:00:00Z'),
      sleep: () => Promise.resolve(),
      random: () => 0.5,
    },
    onDamage,
  })
}

/** A mirror that holds these tickets, open till the test ends. */
export async function mirrorWith(tickets: readonly Ticket[]): Promise<OpenMirror> {
  const file = await temporaryMirror()
  await file.fill(async (mirror) => {
    mirror.keepFacts(facts)
    mirror.step({ rows: tickets, progress: { ...mirror.progress(), isWhole: true } })
  })
  const open = await file.open()
  if (open === null) throw new Error('the mirror is not there')
  onTestFinished(() => open.close())
  return open
}
