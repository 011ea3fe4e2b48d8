import { status } from '../department/statuses.ts'
import { confirmationWaits, omisFreezes } from './ana-ruiz.ts'
import { picture, textFile } from './attachments.ts'
import { atApplicationSupport, note } from './pieces.ts'
import type { SeedNote, SeedTicket } from './ticket.ts'

const hour = 3600

type Change = (drawn: SeedTicket, now: number) => Partial<SeedTicket>

/** The tickets that documents and tests speak of by number; everything not named here stays as drawn. */
const notable: Readonly<Record<number, Change>> = {
  1007: (drawn) => ({
    ...atApplicationSupport,
    subject: 'Terminal shows stray signs',
    typeId: 12,
    detail:
      'The old terminal prints this:\n\u001B[31mERROR\u001B[0m \u001B]0;owned\u0007 and then \u202Etxt.exe\u202C\nCopied as it is.',
    ...closedAfter(drawn, 5 * hour),
    notes: [
      note(drawn.reported + hour, {
        techId: 1,
        text: 'Reads \u001B[2J here too. The line speed was wrong.',
        minutes: 15,
      }),
      note(drawn.reported + 5 * hour, {
        techId: 1,
        text: 'Line speed set to 9600.',
        minutes: 20,
        solution: true,
      }),
    ],
    techId: 1,
    updatedByTechId: 1,
    deleted: 0,
    fields: [
      [31, 'Case search'],
      [32, 'Yes'],
    ],
    attachments: [textFile('../../notes\u001B[1m.txt', 'The name is odd on purpose.\n', drawn.reported)],
  }),
  1012: (drawn) => ({
    requesterId: null,
    departmentId: null,
    room: null,
    cc: null,
    deleted: 0,
    notes: drawn.notes.filter((written) => written.techId !== null),
  }),
  1015: () => ({ deleted: 1 }),
  1042: (drawn, now) => omisFreezes(drawn, now),
  1060: (drawn) => ({
    deleted: 0,
    attachments: [picture('image001.png', drawn.reported), picture('image001.png', drawn.reported + 1)],
  }),
  1077: (drawn) => ({
    ...atComputerSupport,
    subject: `Long list of things, as agreed on the telephone: ${'monitor, keyboard, mouse, docking station, '.repeat(8)}cable`,
    detail: 'Everything on the list is for the new desk. It may come in parts.',
    typeId: 24,
    statusId: status.open,
    techId: 8,
    closed: null,
    deleted: 0,
    waitingSince: null,
    notes: [note(drawn.reported + hour, { techId: 8, text: 'Half of it is in stock.', minutes: 10 })],
    updated: drawn.reported + hour,
    updatedByTechId: 8,
    fields: [[39, 'Screen;Keyboard;Mouse;Docking station']],
  }),
  1099: (drawn, now) => confirmationWaits(drawn, now),
  1120: (drawn, now) => ({
    ...atApplicationSupport,
    subject: 'OMIS print queue of the night shift',
    typeId: 11,
    statusId: status.pending,
    techId: 1,
    closed: null,
    deleted: 0,
    waitingSince: Math.max(drawn.reported, now - 5 * hour),
    notes: [
      note(Math.max(drawn.reported, now - 5 * hour), {
        techId: 1,
        text: 'Waiting for the maintenance window tonight.',
        minutes: 10,
      }),
    ],
    updated: Math.max(drawn.reported, now - 5 * hour),
    updatedByTechId: 1,
    flaggedBy: [1],
    fields: [
      [31, 'Daily count'],
      [32, 'Partly'],
    ],
  }),
}

const atComputerSupport = { groupId: 4, levelId: 41 }

/** The ticket as drawn, unless it is one of the notable ones. */
export function withNotable(drawn: SeedTicket, now: number): SeedTicket {
  const change = notable[drawn.id]
  return change === undefined ? drawn : notAfter({ ...drawn, ...change(drawn, now) }, now)
}

/** In a small sandbox a notable ticket may be minutes old, with a story of hours. */
function notAfter(ticket: SeedTicket, now: number): SeedTicket {
  return {
    ...ticket,
    updated: Math.min(ticket.updated, now),
    closed: ticket.closed === null ? null : Math.min(ticket.closed, now),
    notes: ticket.notes.map((written) => earlier(written, now)),
    viewedBy: ticket.viewedBy.map(([techId, at]) => [techId, Math.min(at, now)]),
  }
}

function earlier(written: SeedNote, now: number): SeedNote {
  return { ...written, at: Math.min(written.at, now) }
}

function closedAfter({ reported }: SeedTicket, seconds: number): Partial<SeedTicket> {
  return {
    statusId: status.closed,
    closed: reported + seconds,
    updated: reported + seconds,
    waitingSince: null,
  }
}
