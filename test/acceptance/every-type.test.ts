import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { computer } from '../support/computer.ts'
import { requestTypeTickets } from '../support/request-type-tickets.ts'
import { storedTickets } from '../support/stored-tickets.ts'
import { asCsv, asForm, asOptions, withFields } from '../support/ticket-spellings.ts'
import { stepsFor } from '../support/typing.ts'

const parts = [0, 1, 2, 3, 4, 5, 6, 7]

test.each(parts)(
  'a ticket of every request type is the same by prompts only, by options, by form and by CSV: part %i of 8',
  async (part) => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const answer = join(desk.folder, 'answer.txt')
    const EDITOR = desk.hasProgram('editor', `cp '${answer}' "$1"`)
    const byPrompts: string[] = []
    const tickets: (typeof requestTypeTickets)[number][] = []
    const forms: string[] = []
    for (const whole of requestTypeTickets.filter((_, at) => at % parts.length === part)) {
      const steps = await stepsFor(whole, { desk, answer })
      const person = desk.with({ EDITOR }).sits(['new'], { rows: 60 })
      for (const { question, answer } of steps) {
        await person.sees(question)
        await answer(person)
      }
      await person.answers('? Create this ticket?', '')
      expect({ type: whole.type, code: await person.leaves() }).toEqual({ type: whole.type, code: 0 })
      byPrompts.push(/^(\d+) {2}created/m.exec(person.screen())?.[1] ?? '')
      // Nobody is asked for what is not mandatory, so the others leave it out, too.
      const ticket = withFields(
        whole,
        steps.map(({ name }) => name),
      )
      tickets.push(ticket)
      forms.push(asForm(ticket, (await desk.runs(['new', '--form', '--type', whole.type])).stdout))
    }
    const submitted = async (line: readonly string[], piped?: string): Promise<readonly string[]> => {
      const { code, stdout, stderr } = await desk.runs(['new', ...line, '-o', 'ids'], piped)
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
      return stdout.trim().split('\n')
    }
    const byOptions: string[] = []
    for (const ticket of tickets) byOptions.push(...(await submitted(asOptions(ticket))))
    const file = join(desk.folder, 'forms.yaml')
    writeFileSync(file, forms.join('---\n'))
    const byForm = await submitted(['--from', file, '--yes'])
    const byCsv = await submitted(['--from', '-', '--yes'], asCsv(tickets))

    const stored = await storedTickets(desk, byPrompts.join(','))
    expect(stored).toHaveLength(tickets.length)
    expect(await storedTickets(desk, byOptions.join(','))).toEqual(stored)
    expect(await storedTickets(desk, byForm.join(','))).toEqual(stored)
    expect(await storedTickets(desk, byCsv.join(','))).toEqual(stored)
    expect((await desk.runs(['drafts', '-o', 'ids'])).stdout).toBe('')
  },
)
