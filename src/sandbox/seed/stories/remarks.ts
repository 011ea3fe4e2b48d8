/** What requesters write under a ticket. */
export const requesterRemarks: readonly string[] = [
  'Is there any news? People are asking me.',
  'It happened again just now.',
  'Thank you, I will try that after my shift.',
  'A colleague in {room} has the same.',
  'I am out until Monday, please ask the front desk.',
  'Works for me since this morning, but the others still see it.',
]

/** What techs write for techs only. */
export const hiddenRemarks: readonly string[] = [
  'Third call about this from the same office. [b]Ask the supervisor[/b] before the next visit.',
  'Spare part costs more than the device. Not decided yet.',
  'Requester has rights that do not fit the post; told security.',
  'Saw the same at two other places, there may be one cause.',
]

/** Why a ticket went up a level. */
export const escalationRemarks: readonly string[] = [
  'Escalated: needs rights that level 1 does not have.',
  'Escalated: tried all steps of the list, [i]no change[/i].',
  'Escalated: the vendor must be called.',
]

/** Why a ticket waits. */
export const waitingRemarks: readonly string[] = [
  'Waiting for the part.',
  'Waiting for an answer of the requester.',
  'Waiting for the maintenance window.',
  'Waiting for the vendor, case {number}.',
]

/** Why a ticket was given up. */
export const cancelRemarks: readonly string[] = [
  'Reported twice, the other ticket goes on.',
  'Requester says it is no longer needed.',
]
