import { defineCommand } from '#command.ts'
import { checkExpected } from '#changes/ask-first.ts'
import { newTicketResult } from '#views/writes/new-ticket.ts'
import { UsageError } from '#errors.ts'
import { mailHere } from './parts/able.ts'
import { mailOfNew } from './parts/new-ticket/creating.ts'
import { printedForm } from './parts/new-ticket/print-form.ts'
import { columnMap } from './parts/new-ticket/rows/map.ts'
import { submitFile } from './parts/new-ticket/rows/submit.ts'
import { wordsLike } from './parts/new-ticket/like.ts'
import { newTicketOptions } from './parts/new-ticket/options.ts'
import { writeTicket } from './parts/new-ticket/write.ts'
import { typedWords } from './parts/new-ticket/reading/words.ts'
import { askingExits } from './parts/exits.ts'

export const newTicket = defineCommand({
  summary: 'Submit a ticket, asking for its mandatory fields',
  details:
    'At a terminal you are asked for the mandatory fields that you did not give, and the location, department and room that you left out are those of the requester. Then you see the ticket and whom it mails, and create it, edit it as a form in VISUAL or EDITOR, save it as a draft, or cancel; where nothing had to be asked it is created at once, and --dry-run shows it. What is wrong in the form opens it again with what was said at its field; so does a refusal of the help desk. What you answer is a draft on disk before the next question, until the help desk has the ticket: helpdesk drafts.\n\nWhere nobody can be asked, all missing fields are named in one error (exit 6), and places are taken from the requester only where the ticket must name them.\n\nFiles are attached once the ticket is there. Requester, tech and copies get mail.\n\n--form prints a form, and --from submits forms, JSON or a table, one ticket a row: every row is checked before the first is sent, they are sent one after the other, and what was not created is kept as a file.',
  examples: [
    'helpdesk new',
    "helpdesk new --type Applications/Picturelink --requester ana.ruiz --subject 'Badge printer' -m 'It prints blank cards.' --set 'Badge kind=Staff' --set 'Employee number=4711'",
    "journalctl -n 50 | helpdesk new --type 'Computers/Computer hardware' --requester ana.ruiz --subject 'Disk errors' --detail - --set 'Parts affected=Case;Power' --dry-run",
    "id=$(helpdesk new --type OMIS --requester ana.ruiz --subject 'OMIS freezes' -m @report.txt --set 'Screen or report=Intake' --set 'Can you keep working?=No' --set 'Callback number=555-0134' -o ids)",
    'helpdesk new --form --type OMIS',
    'helpdesk new --from list.csv --map E-mail=requester --map Cost-centre= --dry-run',
  ],
  exits: {
    ...askingExits,
    1: 'Of several tickets at least one was not created; or it was, and not all files were attached',
    6: 'Mandatory fields are missing, all named; or the site does not serve this subject',
    8: 'The answer was lost: the ticket may be there or not',
  },
  seeAlso: ['fields', 'types', 'requesters', 'assets', 'show', 'drafts', 'help forms', 'help workflow'],
  options: newTicketOptions,
  async run(given) {
    const { options } = given
    checkTogether(options)
    const terminal = await given.terminal()
    const typed = await typedWords(options, terminal.textOption)
    const words = options.like === undefined ? typed : await wordsLike(options.like, typed, given)
    if (options.form) return printedForm(words, given)
    const mailing = mailOfNew(options)
    const isChosen = (await mailHere(mailing({ cc: [] }), options, given)) !== undefined
    const mail = isChosen ? mailing : () => undefined
    if (options.from !== undefined) {
      const map = columnMap(options.map)
      return submitFile({ from: options.from, map, words, mail, safety: options, options }, given)
    }
    checkExpected(1, options)
    return writeTicket({ words, options, mail, draft: given.drafts.open(), isTakenUp: false }, given)
  },
  view: newTicketResult,
})

/** Throws UsageError for options that cannot be honoured together. */
function checkTogether({
  form,
  from,
  map,
  attach,
}: {
  form: boolean
  from: string | undefined
  map: readonly string[]
  attach: readonly string[]
}): void {
  if (form && from !== undefined) throw new UsageError('--form and --from contradict each other.')
  if (attach.length > 0 && (form || from !== undefined)) {
    throw new UsageError(`--attach does not go with ${form ? '--form' : '--from'}.`, {
      hint: 'Attach files afterwards: helpdesk attach ID FILE…',
    })
  }
  if (map.length > 0 && from === undefined) throw new UsageError('--map goes with --from.')
}
