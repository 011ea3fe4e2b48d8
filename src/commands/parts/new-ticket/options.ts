import { flag, value, values } from '#command.ts'
import { attachOption, stdinNameOption } from '../attachments/options.ts'
import { mailOptions, outboxOption, readsText, safetyOptions } from '../write-options.ts'

/** What can be given for a new ticket. */
export const newTicketOptions = {
  type: value({
    value: 'PATH',
    summary: 'Request type, by its path or last name; see helpdesk types',
    completes: 'type',
  }),
  subject: value({ value: 'TEXT', summary: `Subject; ${readsText}` }),
  detail: value({
    value: 'TEXT',
    short: 'm',
    summary: `The request in full; ${readsText}`,
  }),
  requester: value({
    value: 'WHO',
    summary: 'Who reports it: a part of the name, e-mail or user name; me, none, id:7',
  }),
  location: value({ value: 'NAME', summary: 'Where it is', completes: 'location' }),
  department: value({
    value: 'NAME',
    summary: 'Department that it is about',
    completes: 'department',
  }),
  room: value({ value: 'TEXT', summary: 'Room' }),
  priority: value({
    value: 'NAME',
    summary: 'Priority; left out, that of the request type',
    completes: 'priority',
  }),
  asset: value({
    value: 'ASSET',
    summary: 'What it is about: a part of its number, name or serial number; id:7; see helpdesk assets',
  }),
  cc: value({ value: 'ADDRESS', summary: 'E-mail addresses for copies, separated by commas' }),
  to: value({
    value: 'TECH',
    summary: 'Assign it to this technician, or me; left out, it goes where its type is routed',
    completes: 'tech',
  }),
  set: values({
    value: 'FIELD=VALUE',
    summary:
      'A field by its label or key; choices separated by ;. The value reads as --detail does. May be repeated',
    completes: 'field',
  }),
  attach: attachOption,
  name: stdinNameOption,
  like: value({
    value: 'ID',
    summary: 'Begin with what this ticket holds, except its status, technician and times',
    completes: 'ticket',
  }),
  form: flag({ summary: 'Print a form to fill in for this type, with what was given; send nothing' }),
  from: value({
    value: 'FILE',
    summary: 'Submit the tickets of a file, or of stdin with -: forms, JSON, NDJSON or CSV, one ticket a row',
    completes: 'file',
  }),
  map: values({
    value: 'COLUMN=FIELD',
    summary: 'With --from, what a column is; COLUMN= leaves it out. May be repeated',
  }),
  ...mailOptions,
  ...safetyOptions,
  ...outboxOption,
}

/** What was typed for it. */
export interface NewTicketTyped {
  readonly type: string | undefined
  readonly subject: string | undefined
  readonly detail: string | undefined
  readonly requester: string | undefined
  readonly location: string | undefined
  readonly department: string | undefined
  readonly room: string | undefined
  readonly priority: string | undefined
  readonly asset: string | undefined
  readonly cc: string | undefined
  readonly to: string | undefined
  readonly set: readonly string[]
}
