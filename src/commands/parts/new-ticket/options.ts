import { flag, value, values } from '#command.ts'
import { mailOptions } from '../write-options.ts'

/** What can be given for a new ticket. */
export const newTicketOptions = {
  type: value({
    value: 'PATH',
    summary: 'Request type, by its path or last name; see helpdesk types',
    completes: 'type',
  }),
  subject: value({ value: 'TEXT', summary: 'Subject; - reads stdin, @FILE a file, @@ begins with @' }),
  detail: value({
    value: 'TEXT',
    short: 'm',
    summary: 'The request in full; - reads stdin, @FILE a file, @@ begins with @',
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
  ...mailOptions,
  dryRun: flag({ summary: 'Check everything and show what would be created; send nothing' }),
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
  readonly cc: string | undefined
  readonly to: string | undefined
  readonly set: readonly string[]
}
