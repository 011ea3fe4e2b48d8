import type { HelpDesk } from '../../helpdesk.ts'

/** Where the names of a filter are looked up; each list is asked for only when a term needs it. */
export type FilterLists = Pick<
  HelpDesk,
  'whoAmI' | 'statuses' | 'priorities' | 'types' | 'locations' | 'departments' | 'techs' | 'groups' | 'fields'
>
