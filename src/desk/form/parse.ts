import { readYaml } from '../yaml/yaml.ts'
import type { YamlPair, YamlValue } from '../yaml/yaml.ts'
import { problemsError } from './problems.ts'
import type { Problem } from './problems.ts'
import type { WordEntry, WrittenTicket } from './ticket-words.ts'

/**
 * Reads forms: one ticket a document, or a list of tickets. Comments are no part of them; values are the texts that were
 * typed, several of a list joined with `;`. Throws UsageError with the line of everything that cannot be read.
 */
export async function parseForms(text: string): Promise<readonly WrittenTicket[]> {
  const { documents, problems: broken } = await readYaml(text)
  if (broken.length > 0)
    throw problemsError(
      broken.map(({ line, message }) => ({ where: at(line), message })),
      { hint: shape },
    )
  const problems: Problem[] = []
  const tickets = documents
    .flatMap((one) => (one.is === 'list' ? one.values : [one]))
    .flatMap((one) => ticketOf(one, problems))
  if (problems.length > 0) throw problemsError(problems, { hint: shape })
  return tickets
}

const shape = 'A form has lines such as "subject: Text"; helpdesk new --form prints one.'

function ticketOf(value: YamlValue, problems: Problem[]): readonly WrittenTicket[] {
  if (value.is === 'pairs') {
    const entries = value.pairs.flatMap((pair) => entriesOf(pair, problems))
    return [{ where: at(value.line), entries }]
  }
  problems.push({ where: at(value.line), message: 'This is no line of a form: it has no name and colon.' })
  return []
}

function entriesOf({ name, value, line }: YamlPair, problems: Problem[]): readonly WordEntry[] {
  if (value.is === 'text') return [{ name, value: value.text, where: at(line) }]
  if (value.is === 'list') return [{ name, value: joined(value.values, name, problems), where: at(line) }]
  if (name === 'fields') return value.pairs.flatMap((pair) => entriesOf(customField(pair), problems))
  problems.push({ where: at(line), message: `"${name}" takes a text, not names and values.` })
  return []
}

function customField(pair: YamlPair): YamlPair {
  return { ...pair, name: `field:${pair.name}` }
}

function joined(values: readonly YamlValue[], name: string, problems: Problem[]): string {
  return values
    .map((one) => {
      if (one.is === 'text') return one.text
      problems.push({ where: at(one.line), message: `"${name}" takes texts, not lists or names and values.` })
      return ''
    })
    .join(';')
}

function at(line: number): string {
  return `Line ${line}`
}
