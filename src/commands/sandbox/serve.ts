import { defineCommand, one, values, whole } from '#command.ts'
import { RuleError } from '#errors.ts'
import { servedSandbox } from '#views/sandbox.ts'
import { databaseOption, nowOption } from '../parts/sandbox/options.ts'

export const serve = defineCommand({
  summary: 'Serve the sandbox over HTTP',
  details:
    "On 127.0.0.1 until Ctrl-C or SIGTERM. The first line says the address and a throw-away key, so that another program can start right away. It speaks the server's own API; --quirk makes it behave as oddly as real servers do.",
  examples: [
    'helpdesk sandbox serve --port 8081',
    {
      does: 'For a test: any free port, one line of JSON',
      line: 'helpdesk sandbox serve --port 0 -o json --quirk errors200',
    },
  ],
  exits: { 6: 'The sandbox cannot be opened or the port is taken' },
  seeAlso: ['sandbox keys', 'sandbox mail', 'login'],
  options: {
    port: whole({ value: 'PORT', least: 0, summary: 'The port; 0 takes a free one (8081 unless given)' }),
    database: databaseOption,
    now: nowOption,
    quirk: values({
      value: 'NAME',
      summary: 'Behave oddly as real servers do, NAME or NAME=NUMBER; may be repeated',
    }),
  },
  async run({ options, sandbox, signal, processId }) {
    const { database, now, quirk } = options
    const desk = await sandbox.open({ database, now, quirks: quirk })
    const [tech] = desk.keys().techs
    if (!tech)
      throw new RuleError('The sandbox has no technician.', {
        hint: 'Start it afresh: helpdesk sandbox reset',
      })
    const { url, closed } = await desk.serve({ port: options.port ?? 8081, signal })
    const { apiKey, username } = tech
    return one({ url, apiKey, username, pid: processId }, async () => {
      await closed
      desk.close()
      return { lines: [] }
    })
  },
  view: servedSandbox,
})
