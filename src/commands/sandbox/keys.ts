import { defineCommand, rows } from '#command.ts'
import { sandboxKeyList, type SandboxKey } from '#views/lists/sandbox.ts'
import { databaseOption } from '../parts/sandbox/options.ts'

export const keys = defineCommand({
  summary: "List the sandbox's throw-away keys and passwords",
  details:
    'Technicians with their API keys, the application key, and requesters with their passwords. They are worth nothing elsewhere.',
  examples: ['helpdesk sandbox keys', "helpdesk sandbox keys -o json | jq -r '.[0].apiKey'"],
  seeAlso: ['sandbox serve', 'login'],
  options: { database: databaseOption },
  async run({ options, sandbox }) {
    const desk = await sandbox.open({ database: options.database })
    const { techs, applicationKey, requesters } = desk.keys()
    desk.close()
    const none = { id: null, name: null, username: null, email: null, apiKey: null, password: null }
    const found: readonly SandboxKey[] = [
      ...techs.map((tech) => ({ ...none, ...tech, kind: 'tech' as const })),
      { ...none, kind: 'application', apiKey: applicationKey },
      ...requesters.map((requester) => ({ ...none, ...requester, kind: 'requester' as const })),
    ]
    return rows(found)
  },
  view: sandboxKeyList,
})
