import { status } from '../department/statuses.ts'
import { picture } from './attachments.ts'
import { atApplicationSupport, note } from './pieces.ts'
import type { SeedTicket } from './ticket.ts'

const minute = 60
const hour = 3600

/** The first ticket of every example: open, urgent enough, nobody has it. */
export function omisFreezes({ reported }: SeedTicket, now: number): Partial<SeedTicket> {
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
export function confirmationWaits({ reported }: SeedTicket, now: number): Partial<SeedTicket> {
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
