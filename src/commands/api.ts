import { any, defineCommand, flag, type Result, text, value, values } from '#command.ts'
import { UsageError } from '#errors.ts'
import { escapeLines } from '#views/escape.ts'
import { readApiCall } from './parts/api-call.ts'

export const api = defineCommand({
  summary: "Send a request of your own to the server's API",
  details:
    'PATH is what follows /ra/, for example Tickets/1042 or "Tickets?list=mine&page=1". With fields the method is POST unless you give one; fields of a GET go into the address. The answer is printed as it came. A request that changes something is carried out without asking.',
  examples: [
    'helpdesk api Tickets/1042',
    "helpdesk api 'Tickets?list=mine' --paginate | jq 'length'",
    'helpdesk api PUT Tickets/1042 -F ccAddressesForTech=ana.ruiz@example.org',
    'echo \'{"room":"114"}\' | helpdesk api PUT Tickets/1042 --input -',
  ],
  arguments: {
    words: any({ name: '[METHOD] PATH', summary: 'GET, POST, PUT or DELETE, and the path' }),
  },
  options: {
    rawField: values({ value: 'KEY=VALUE', short: 'f', summary: 'A field with a text' }),
    field: values({ value: 'KEY=VALUE', short: 'F', summary: 'A field with a number, true, false, null, or a text; @FILE reads a file' }),
    input: value({ value: 'FILE', summary: 'The body: a file, or - for stdin' }),
    paginate: flag({ summary: 'Read all pages of a list and print them as one array' }),
  },
  async run(given): Promise<Result<never>> {
    const call = await readApiCall(given)
    const server = await given.raw()
    const answer = given.options.paginate ? await server.rawPages(call) : await server.raw(call)
    const shown = given.output.terminal ? escapeLines(answer) : answer
    return text(shown.endsWith('\n') ? shown : `${shown}\n`)
  },
})
