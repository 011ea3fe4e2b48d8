import { choice, defineCommand, one, value, values, whole } from '#command.ts'
import { RuleError, UsageError } from '#errors.ts'
import { servedSandbox } from '#views/lists/sandbox.ts'
import { databaseOption, nowOption } from '../parts/sandbox/options.ts'

export const serve = defineCommand({
  summary: 'Serve the sandbox over HTTP',
  details:
    "On 127.0.0.1 until Ctrl-C or SIGTERM. The first line says the address and a throw-away key, so that another program can start right away. It speaks the server's own API: with --api nextgen that of Web Help Desk 2026.4, with --api both that and the one before, on one help desk. --quirk makes it behave as oddly as real servers do. --fault lets it go wrong: connections that break, answers that are lost, cut, late or senseless. A fault is KIND[:METHOD PATH][:key=value,…]; a wrong kind names all of them, and docs/sandbox.md says what each does. p= is its probability, times= how often at most, after= how many requests go well first, every= makes it each Nth. Faults by chance are the same again with --fault-seed.",
  examples: [
    'helpdesk sandbox serve --port 8081',
    {
      does: 'For a test: any free port, one line of JSON',
      line: 'helpdesk sandbox serve --port 0 -o json --quirk errors200',
    },
    {
      does: 'As Web Help Desk 2026.4 answers',
      line: 'helpdesk sandbox serve --api nextgen --port 0',
    },
    {
      does: 'Each fifth new ticket or so is saved, and its answer lost',
      line: "helpdesk sandbox serve --port 0 --fault 'drop-after-save:POST Tickets:p=0.2' --log requests.ndjson",
    },
  ],
  exits: { 6: 'The sandbox cannot be opened, the log cannot be written, or the port is taken' },
  seeAlso: ['sandbox keys', 'sandbox mail', 'login'],
  options: {
    port: whole({ value: 'PORT', least: 0, summary: 'The port; 0 takes a free one (8081 unless given)' }),
    api: choice({
      value: 'API',
      choices: ['legacy', 'nextgen', 'both'],
      summary: 'The API: legacy up to 2026.1, nextgen from 2026.4, or both (legacy unless given)',
    }),
    database: databaseOption,
    now: nowOption,
    quirk: values({
      value: 'NAME',
      summary: 'Behave oddly as real servers do, NAME or NAME=NUMBER; may be repeated',
    }),
    fault: values({
      value: 'RULE',
      summary: 'Let requests go wrong, KIND[:METHOD PATH][:key=value,…]; may be repeated',
    }),
    faultSeed: whole({
      value: 'N',
      least: 0,
      summary: 'Repeat the faults of another run: the number that it printed',
    }),
    log: value({
      value: 'FILE',
      summary: 'Add a line of JSON for each request to a file, without secrets',
      completes: 'file',
    }),
  },
  async run({ options, sandbox, signal, processId, say }) {
    const { api, database, now, quirk, fault, faultSeed, log } = options
    if (faultSeed !== undefined && fault.length === 0) {
      throw new UsageError('--fault-seed repeats faults, and there are none.', {
        hint: 'Say what is to go wrong: --fault RULE',
      })
    }
    const desk = await sandbox.open({ api, database, now, quirks: quirk, faults: fault, faultSeed })
    const [tech] = desk.keys().techs
    if (!tech)
      throw new RuleError('The sandbox has no technician.', {
        hint: 'Start it afresh: helpdesk sandbox reset',
      })
    if (desk.faultSeed !== null) say(`Faults are on. --fault-seed ${desk.faultSeed} repeats them.`)
    const { url, closed } = await desk.serve({ port: options.port ?? 8081, signal, log })
    const { apiKey, username } = tech
    return one({ url, apiKey, username, pid: processId }, async () => {
      await closed
      desk.close()
      return { lines: [] }
    })
  },
  view: servedSandbox,
})
