import type { HelpDesk } from '#desk/helpdesk.ts'

/** The part of a help desk that carrying out a write needs. */
export type ChangingDesk = Pick<
  HelpDesk,
  'whoAmI' | 'statuses' | 'ticket' | 'tickets' | 'ticketsById' | 'update' | 'addNote'
>
