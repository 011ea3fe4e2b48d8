import type { HelpDesk } from '#desk/helpdesk.ts'

/** The part of a help desk that carrying out a write needs. */
export type ChangingDesk = Pick<
  HelpDesk,
  | 'can'
  | 'whoAmI'
  | 'statuses'
  | 'types'
  | 'fields'
  | 'rules'
  | 'groups'
  | 'ticket'
  | 'current'
  | 'tickets'
  | 'ticketsById'
  | 'update'
  | 'addNote'
  | 'move'
  | 'attach'
>
