import { status } from '../department/statuses.ts'
import { picture, textFile } from './attachments.ts'
import type { SeedNote, SeedTicket } from './ticket.ts'

const minute = 60
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

const atApplicationSupport = { groupId: 2, levelId: 21 }
const atComputerSupport = { groupId: 4, levelId: 41 }

/** The ticket as drawn, unless it is one of the notable ones. */
export function withNotable(drawn: SeedTicket, now: number): SeedTicket {
  const change = notable[drawn.id]
  return change === undefined ? drawn : { ...drawn, ...change(drawn, now) }
}

/** The first ticket of every example: open, urgent enough, nobody has it. */
function omisFreezes({ reported }: SeedTicket, now: number): Partial<SeedTicket> {
  const last = Math.max(reported + 80 * minute, now - 3 * hour)
  return {
    ...atApplicationSupport,
    subject: 'OMIS freezes on intake screen',
    detail:
      'Since the update OMIS freezes when I open the <b>intake</b> screen of a new arrival.\n\n' +
      '<ol><li>Search the name</li><li>Open <i>Intake</i></li><li>Press <i>Property</i></li></ol>' +
      'The window turns white and I must end it. Two arrivals wait in room 114, we write by hand.',
    statusId: status.open,
    priorityId: 2,
    typeId: 11,
    locationId: 3,
    departmentId: 2,
    room: '114',
    requesterId: 12,
    techId: null,
    due: reported + 24 * hour,
    closed: null,
    deleted: 0,
    cc: null,
    waitingSince: null,
    assetId: 12,
    notes: [
      note(reported + 20 * minute, {
        requesterId: 12,
        text: 'Also on the computer at the intake desk. The picture shows where it stops.',
      }),
      note(reported + 77 * minute, {
        techId: 4,
        text: 'Two more calls about this, from Lansing and Hutchinson. [b]May be one cause.[/b]',
        minutes: 10,
        hidden: true,
      }),
      note(last, {
        techId: 3,
        text: 'The server log shows a lock on the property table:\n[code]WAIT 00:00:41 PROPERTY_RECEIPT[/code]\nDoes it also happen when you skip [i]Property[/i]?',
        minutes: 25,
      }),
    ],
    updated: last,
    updatedByTechId: 3,
    attachments: [picture('intake screen.png', reported)],
    fields: [
      [30, '555-0134'],
      [31, 'Intake / Property'],
      [32, 'Partly'],
      [33, 'OMIS (Not Responding)'],
    ],
    flaggedBy: [],
    viewedBy: [[3, last]],
  }
}

/** Resolved by the first tech; Ana Ruiz has not said yes or no. */
function confirmationWaits({ reported }: SeedTicket, now: number): Partial<SeedTicket> {
  const solved = Math.max(reported + hour, now - 7 * hour)
  return {
    ...atApplicationSupport,
    subject: 'Housing list in OMIS sorted by last letter',
    detail: 'The housing list is sorted by the <i>last</i> letter of the name since the update.',
    statusId: status.resolved,
    typeId: 11,
    priorityId: 3,
    locationId: 3,
    departmentId: 2,
    room: '114',
    requesterId: 12,
    techId: 1,
    closed: null,
    deleted: 0,
    waitingSince: null,
    notes: [
      note(solved, {
        techId: 1,
        text: 'Sort order corrected. Please look at the list of your unit.',
        minutes: 30,
        solution: true,
      }),
    ],
    updated: solved,
    updatedByTechId: 1,
    fields: [
      [31, 'Housing'],
      [32, 'Yes'],
    ],
  }
}

function closedAfter({ reported }: SeedTicket, seconds: number): Partial<SeedTicket> {
  return {
    statusId: status.closed,
    closed: reported + seconds,
    updated: reported + seconds,
    waitingSince: null,
  }
}

function note(at: number, written: Partial<SeedNote> & Pick<SeedNote, 'text'>): SeedNote {
  return {
    at,
    techId: null,
    requesterId: null,
    minutes: 0,
    hidden: false,
    solution: false,
    attachments: [],
    ...written,
  }
}
