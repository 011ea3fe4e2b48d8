import type { Command } from '#command.ts'
import { sandboxCommands } from './parts/sandbox/contents.ts'
import { mirrorContents } from './mirror/contents.ts'

/** One line of the table of contents: what help and "did you mean" need, and how to get at the rest. */
export interface Entry {
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** Every command by the words that are typed for it. Nothing is loaded until one is typed. */
export const commands: Readonly<Record<string, Entry>> = {
  queue: {
    summary: 'List tickets',
    load: () => import('./queue.ts').then(({ queue }) => queue),
  },
  count: {
    summary: 'Count tickets',
    load: () => import('./count.ts').then(({ count }) => count),
  },
  watch: {
    summary: 'Watch tickets, and see what changes',
    load: () => import('./watch.ts').then(({ watch }) => watch),
  },
  changes: {
    summary: 'Show what happened to tickets since you looked',
    load: () => import('./changes.ts').then(({ changes }) => changes),
  },
  show: {
    summary: 'Show tickets with their conversation',
    load: () => import('./show.ts').then(({ show }) => show),
  },
  'report aging': {
    summary: 'How long open tickets have been open',
    load: () => import('./report/aging.ts').then(({ aging }) => aging),
  },
  'report workload': {
    summary: 'Who has how much to do',
    load: () => import('./report/workload.ts').then(({ workload }) => workload),
  },
  'report timeliness': {
    summary: 'Whether tickets were closed in time',
    load: () => import('./report/timeliness.ts').then(({ timeliness }) => timeliness),
  },
  'report volume': {
    summary: 'How many tickets come and go',
    load: () => import('./report/volume.ts').then(({ volume }) => volume),
  },
  views: {
    summary: 'List saved views',
    load: () => import('./views/index.ts').then(({ views }) => views),
  },
  'views drop': {
    summary: 'Forget a saved view',
    load: () => import('./views/drop.ts').then(({ drop }) => drop),
  },
  browse: {
    summary: "Open a ticket's web page",
    load: () => import('./browse.ts').then(({ browse }) => browse),
  },
  attach: {
    summary: 'Attach files to tickets',
    load: () => import('./attach.ts').then(({ attach }) => attach),
  },
  download: {
    summary: 'Save attachments of a ticket as files',
    load: () => import('./download.ts').then(({ download }) => download),
  },
  new: {
    summary: 'Submit a ticket, asking for its mandatory fields',
    load: () => import('./new.ts').then((module) => module.newTicket),
  },
  take: {
    summary: 'Assign tickets to yourself',
    load: () => import('./take.ts').then(({ take }) => take),
  },
  release: {
    summary: 'Give tickets back to their group',
    load: () => import('./release.ts').then(({ release }) => release),
  },
  assign: {
    summary: 'Assign tickets to a technician',
    load: () => import('./assign.ts').then(({ assign }) => assign),
  },
  note: {
    summary: 'Add a note to tickets',
    load: () => import('./note.ts').then(({ note }) => note),
  },
  set: {
    summary: 'Set fields of tickets',
    load: () => import('./set.ts').then(({ set }) => set),
  },
  escalate: {
    summary: 'Move tickets one level up, or to another tech group',
    load: () => import('./escalate.ts').then(({ escalate }) => escalate),
  },
  deescalate: {
    summary: 'Move tickets one level down',
    load: () => import('./deescalate.ts').then(({ deescalate }) => deescalate),
  },
  resolve: {
    summary: 'Resolve tickets; the requester has the final word',
    load: () => import('./resolve.ts').then(({ resolve }) => resolve),
  },
  confirm: {
    summary: "Close resolved tickets by the requester's final word",
    load: () => import('./confirm.ts').then(({ confirm }) => confirm),
  },
  reopen: {
    summary: 'Open tickets again',
    load: () => import('./reopen.ts').then(({ reopen }) => reopen),
  },
  cancel: {
    summary: 'Cancel tickets that are no longer needed',
    load: () => import('./cancel.ts').then(({ cancel }) => cancel),
  },
  close: {
    summary: 'Close tickets, where the site lets technicians do so',
    load: () => import('./close.ts').then(({ close }) => close),
  },
  drafts: {
    summary: 'List what was typed and not sent',
    load: () => import('./drafts/index.ts').then(({ drafts }) => drafts),
  },
  'drafts show': {
    summary: 'Show a draft',
    load: () => import('./drafts/show.ts').then(({ show }) => show),
  },
  'drafts edit': {
    summary: 'Go on with a draft, and send it',
    load: () => import('./drafts/edit.ts').then(({ edit }) => edit),
  },
  'drafts drop': {
    summary: 'Throw drafts away',
    load: () => import('./drafts/drop.ts').then(({ drop }) => drop),
  },
  outbox: {
    summary: 'List what waits to be sent',
    load: () => import('./outbox/index.ts').then(({ outbox }) => outbox),
  },
  ...mirrorContents,
  'outbox send': {
    summary: 'Send what waits in the outbox',
    load: () => import('./outbox/send.ts').then(({ send }) => send),
  },
  'outbox show': {
    summary: 'Show what waits to be sent',
    load: () => import('./outbox/show.ts').then(({ show }) => show),
  },
  'outbox drop': {
    summary: 'Throw away what waits to be sent',
    load: () => import('./outbox/drop.ts').then(({ drop }) => drop),
  },
  types: {
    summary: 'List request types',
    load: () => import('./types.ts').then(({ types }) => types),
  },
  fields: {
    summary: 'List the fields of tickets, and which are mandatory',
    load: () => import('./fields.ts').then(({ fields }) => fields),
  },
  statuses: {
    summary: 'List statuses',
    load: () => import('./statuses.ts').then(({ statuses }) => statuses),
  },
  priorities: {
    summary: 'List priorities',
    load: () => import('./priorities.ts').then(({ priorities }) => priorities),
  },
  locations: {
    summary: 'List locations',
    load: () => import('./locations.ts').then(({ locations }) => locations),
  },
  departments: {
    summary: 'List departments',
    load: () => import('./departments.ts').then(({ departments }) => departments),
  },
  techs: {
    summary: 'List technicians',
    load: () => import('./techs.ts').then(({ techs }) => techs),
  },
  groups: {
    summary: 'List tech groups',
    load: () => import('./groups.ts').then(({ groups }) => groups),
  },
  edit: {
    summary: 'Change a ticket in your editor',
    load: () => import('./edit.ts').then(({ edit }) => edit),
  },
  assets: {
    summary: 'Find assets by number, name or serial number',
    load: () => import('./assets.ts').then(({ assets }) => assets),
  },
  requesters: {
    summary: 'Find requesters by name, e-mail or user name',
    load: () => import('./requesters.ts').then(({ requesters }) => requesters),
  },
  undo: {
    summary: 'Put back what a run changed',
    load: () => import('./undo.ts').then(({ undo }) => undo),
  },
  runs: {
    summary: 'List what was written: the journal of your runs',
    load: () => import('./runs/index.ts').then(({ runs }) => runs),
  },
  'runs show': {
    summary: 'Show what a run did to each ticket',
    load: () => import('./runs/show.ts').then(({ show }) => show),
  },
  'runs resume': {
    summary: 'Do the rest of a run that was cut',
    load: () => import('./runs/resume.ts').then(({ resume }) => resume),
  },
  'runs clear': {
    summary: 'Forget runs',
    load: () => import('./runs/clear.ts').then(({ clear }) => clear),
  },
  login: {
    summary: 'Sign in to a help desk and keep the account',
    load: () => import('./login.ts').then(({ login }) => login),
  },
  logout: {
    summary: 'Sign out and forget the secret',
    load: () => import('./logout.ts').then(({ logout }) => logout),
  },
  whoami: {
    summary: 'Show who is signed in, and where',
    load: () => import('./whoami.ts').then(({ whoami }) => whoami),
  },
  doctor: {
    summary: 'Check this computer, the connection and the help desk',
    load: () => import('./doctor.ts').then(({ doctor }) => doctor),
  },
  profiles: {
    summary: 'List accounts',
    load: () => import('./profiles/index.ts').then(({ profiles }) => profiles),
  },
  'profiles use': {
    summary: 'Make an account the current one',
    load: () => import('./profiles/use.ts').then(({ use }) => use),
  },
  'config list': {
    summary: 'List settings',
    load: () => import('./config/list.ts').then(({ list }) => list),
  },
  'config get': {
    summary: 'Print a setting',
    load: () => import('./config/get.ts').then(({ get }) => get),
  },
  'config set': {
    summary: 'Change a setting',
    load: () => import('./config/set.ts').then(({ set }) => set),
  },
  alias: {
    summary: 'List your own commands',
    load: () => import('./alias/index.ts').then(({ alias }) => alias),
  },
  'alias add': {
    summary: 'Make a command of your own',
    load: () => import('./alias/add.ts').then(({ add }) => add),
  },
  'alias drop': {
    summary: 'Forget a command of your own',
    load: () => import('./alias/drop.ts').then(({ drop }) => drop),
  },
  api: {
    summary: "Send a request of your own to the server's API",
    load: () => import('./api.ts').then(({ api }) => api),
  },
  ...sandboxCommands,
  completion: {
    summary: 'Print a completion script for your shell',
    load: () => import('./completion.ts').then(({ completion }) => completion),
  },
  'schema ticket': {
    summary: 'Print the JSON Schema of a ticket',
    load: () => import('./schema/ticket.ts').then(({ ticket }) => ticket),
  },
  help: {
    summary: 'Explain a command or a topic',
    load: () => import('./help.ts').then(({ help }) => help),
  },
}
