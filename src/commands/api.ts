import {
  defineCommand,
  document,
  flag,
  jqOption,
  several,
  type Result,
  text,
  value,
  values,
} from '#command.ts'
import { UsageError } from '#errors.ts'
import { escapeLines } from '#views/escape.ts'
import { journaled } from './parts/api/journaled.ts'
import { bodyOf, checkAnswer } from './parts/api/answer.ts'
import { readApiCall } from './parts/api/call.ts'
import { allPages } from './parts/api/pages.ts'
import { askingExits } from './parts/exits.ts'

export const api = defineCommand({
  summary: "Send a request of your own to the server's API",
  details:
    'PATH is what follows /ra/, for example Tickets/1042 or "Tickets?list=mine&page=1" (from 2026.4 on, "Tickets/mine?page=1"). With a body the method is POST unless you give one; with GET, fields go into the address. The answer is printed as it came. --jq takes JSON apart; what is no success is an error then, and nothing is printed. A request that changes something is carried out without asking.',
  examples: [
    'helpdesk api Tickets/1042',
    { does: 'All pages of a list as one array', line: "helpdesk api 'Tickets?list=mine' --paginate" },
    { does: 'Who reported a ticket', line: "helpdesk api Tickets/1042 --jq '.clientReporter.email'" },
    'helpdesk api PUT Tickets/1042 -f room=115',
    'echo \'{"room":"115"}\' | helpdesk api PUT Tickets/1042 --input -',
  ],
  exits: { ...askingExits, 3: 'There is nothing at this path', 8: null },
  seeAlso: ['schema ticket', 'sandbox serve'],
  arguments: {
    words: several({
      name: 'PATH',
      typedAs: '[METHOD] PATH',
      summary: 'GET, POST, PUT or DELETE, and the path',
    }),
  },
  options: {
    rawField: values({ value: 'KEY=VALUE', short: 'f', summary: 'A field with a text' }),
    field: values({ value: 'KEY=VALUE', short: 'F', summary: 'A field with JSON, or @FILE, or else a text' }),
    input: value({ value: 'FILE', summary: 'The body: a file, or - for stdin', completes: 'file' }),
    jq: jqOption,
    paginate: flag({ summary: 'Read all pages of a list and print them as one array' }),
  },
  async run(given): Promise<Result<never>> {
    const call = await readApiCall(given)
    const server = await given.raw()
    const shown = (body: string): string => lineEnded(given.output.terminal ? escapeLines(body) : body)
    const { paginate, jq } = given.options
    const changes = server.rawChanges(call)
    if (paginate) {
      if (changes) throw new UsageError('--paginate goes with what only reads.')
      const all = await allPages(call, server)
      return jq === undefined ? text(shown(all)) : document(all)
    }
    const send = () => server.raw(call)
    const answer = changes ? await journaled(call, given, send) : await send()
    if (jq !== undefined) {
      checkAnswer(answer)
      return document(bodyOf(answer))
    }
    // The body is printed whatever the status; the status decides the exit code.
    return text(shown(bodyOf(answer)), () => {
      checkAnswer(answer)
      return { lines: [] }
    })
  },
})

function lineEnded(body: string): string {
  return body === '' || body.endsWith('\n') ? body : `${body}\n`
}
