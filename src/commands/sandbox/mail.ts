import { defineCommand } from '#command.ts'
import { sandboxMailList } from '#views/lists/sandbox.ts'
import { listing } from '../parts/listing/listing.ts'
import { listOptions } from '../parts/listing/options.ts'
import { databaseOption } from '../parts/sandbox/options.ts'

export const mail = defineCommand({
  summary: 'List the mails that the sandbox would have sent',
  details: 'The sandbox sends no mail. It writes down whom it would have mailed, and what, the oldest first.',
  examples: [
    'helpdesk sandbox mail',
    {
      does: 'What a note would have mailed',
      line: "helpdesk note 1042 -m 'On my way' && helpdesk sandbox mail --json to,subject,body | jq '.[-1]'",
    },
  ],
  seeAlso: ['sandbox reset', 'help workflow'],
  options: { database: databaseOption, ...listOptions },
  async run(given) {
    const desk = await given.sandbox.open({ database: given.options.database })
    const mails = desk.mail()
    desk.close()
    return listing(mails, sandboxMailList, given)
  },
  view: sandboxMailList,
})
