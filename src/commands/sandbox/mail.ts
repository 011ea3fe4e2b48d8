import { defineCommand } from '#command.ts'
import { sandboxMailList } from '#views/sandbox.ts'
import { listing } from '../parts/listing.ts'
import { listOptions } from '../parts/list-options.ts'
import { databaseOption } from '../parts/sandbox/options.ts'

export const mail = defineCommand({
  summary: 'List the mails that the sandbox would have sent',
  examples: ['helpdesk sandbox mail', "helpdesk sandbox mail --json to,subject,body | jq '.[-1]'"],
  options: { database: databaseOption, ...listOptions },
  async run(given) {
    const desk = await given.sandbox.open({ database: given.options.database })
    const mails = desk.mail()
    desk.close()
    return listing(mails, sandboxMailList, given)
  },
  view: sandboxMailList,
})
