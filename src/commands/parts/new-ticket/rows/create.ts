import type { Context } from '#command.ts'
import { createdRow } from '#changes/creating/created-row.ts'
import { submitAll } from '#changes/creating/submit-all.ts'
import type { Recording } from '#changes/journal.ts'
import type { NewTicket } from '#desk/helpdesk.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { isResumed } from '#desk/runs/run.ts'
import { queueing } from '../../outbox/queueing.ts'
import { creatingRun, submitParts } from '../creating.ts'
import type { Form } from '../form.ts'
import { surprises } from '../report.ts'
import { keepRest } from './keep-rest.ts'
import type { Submitting } from './submit.ts'
import { waitingForm } from './waiting.ts'

/** A row that is checked, and the ticket that it makes. */
interface Ready {
  readonly form: Form
  readonly ticket: NewTicket
}

interface Sending {
  readonly given: Context
  readonly seen: WriteResult[]
  /** What is to be said afterwards. */
  readonly lines: string[]
  readonly typed: Pick<Submitting, 'from' | 'safety' | 'options'>
}

/** Creates the tickets one after the other. What could not be reached goes into the outbox where that is wanted, what was not created is kept. */
export async function* createRows(ready: readonly Ready[], sending: Sending): AsyncGenerator<WriteResult> {
  const { given, seen, lines, typed } = sending
  const spinner = await given.spin('Sending …')
  const recording = given.journal.begin(creatingRun(ready.map(({ ticket }) => ticket)))
  const results = queueing(attempted(ready, { ...sending, recording, spinner }), {
    later: (unreached) =>
      unreached.flatMap(({ place }) => {
        const one = ready[place - 1]
        return one === undefined ? [] : [waitingForm(one.form, typed)]
      }),
    outbox: typed.safety.outbox,
    recording,
    given,
  })
  const next = async (): Promise<WriteResult | null> => {
    const { value: result, done } = await results.next()
    if (done === true) return null
    seen.push(result)
    return result
  }
  try {
    for (let result = await next(); result !== null; result = await next()) yield result
  } finally {
    // Whoever reads the results may leave, as `head` does; the run goes on to its end all the same.
    while ((await next()) !== null);
    spinner.stop()
    const run = recording.name()
    const forms = ready.map(({ form }) => form)
    const isKept = await keepRest(forms, { results: seen, run }, given)
    // A kept file whose tickets are sent must not be sent once more.
    if (isKept) await given.drafts.clearSent(typed.from)
    if (run !== null && seen.some(isResumed)) lines.push(`For the rest: helpdesk runs resume ${run}`)
  }
}

interface Attempting extends Sending {
  readonly recording: Recording
  readonly spinner: Awaited<ReturnType<Context['spin']>>
}

async function* attempted(
  ready: readonly Ready[],
  { given, lines, recording, spinner }: Attempting,
): AsyncGenerator<WriteResult> {
  const outcomes = submitAll(
    ready.map(({ ticket }) => ticket),
    {
      ...(await submitParts(given)),
      recording,
      signal: given.signal,
      progress: (done, total) => spinner.say(`${done} of ${total}`),
    },
  )
  let at = 0
  for await (const outcome of outcomes) {
    const one = ready[at]
    at += 1
    if (outcome.ok && one) lines.push(...surprises(outcome.submitted, one.ticket, one.form))
    yield outcome.ok ? createdRow(outcome.submitted) : outcome.refused
  }
  // A person may be asked from here on.
  spinner.stop()
}
