import { tooDeep } from './depth.ts'
import type { LineCounter, Node, Pair } from 'yaml'

/** The package that reads and writes YAML, loaded when it is first needed: views print with it, forms are read with it. */
export const loadYaml = () => import('yaml')

/** What stands in a YAML document, all values as the texts that were typed. Lines count from 1. */
export type YamlValue =
  | { readonly is: 'text'; readonly text: string; readonly line: number }
  | { readonly is: 'list'; readonly values: readonly YamlValue[]; readonly line: number }
  | { readonly is: 'pairs'; readonly pairs: readonly YamlPair[]; readonly line: number }

export interface YamlPair {
  readonly name: string
  readonly value: YamlValue
  readonly line: number
}

export interface YamlProblem {
  readonly line: number
  readonly message: string
}

export interface YamlText {
  /** One for each document that has anything in it. */
  readonly documents: readonly YamlValue[]
  readonly problems: readonly YamlProblem[]
}

/** Reads YAML whose every value is text: a number or a date stays as it was typed. What would get lost is a problem. */
export async function readYaml(text: string): Promise<YamlText> {
  const yaml = await loadYaml()
  const lines = new yaml.LineCounter()
  const tokens = [...new yaml.Parser(lines.addNewLine).parse(text)]
  // The rest of the package calls itself for each level, and dies where there are thousands.
  const deep = tooDeep(tokens, deepest)
  if (deep !== null)
    return { documents: [], problems: [{ line: lineAt(lines, offsetOf(deep)), message: nestedTooDeep }] }
  const composer = new yaml.Composer({ schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const all = [...composer.compose(tokens)]
  const problems = all
    .flatMap(({ errors, warnings }) => [...errors, ...warnings])
    .map(({ code, message, pos }) => ({
      line: lineAt(lines, pos[0]),
      message: sentences[code] ?? `This is not YAML: ${message}.`,
    }))
  const read = reader(yaml, lines, problems)
  const documents = all.flatMap(({ contents }) => (contents === null ? [] : [read(contents)]))
  return {
    documents: documents.filter((one) => one.is !== 'text' || one.text !== ''),
    problems: firstOfEachLine(problems),
  }
}

const deepest = 50

const nestedTooDeep = 'This is nested too deep. A form has names, texts and lists of texts.'

function offsetOf(token: unknown): number {
  const offset = typeof token === 'object' && token !== null && 'offset' in token ? token.offset : 0
  return typeof offset === 'number' ? offset : 0
}

const inQuotes = 'A text that begins with a sign, or holds a colon or #, goes in quotes.'

const sentences: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'This name is given twice.',
  BLOCK_AS_IMPLICIT_KEY: `There is a second colon. ${inQuotes}`,
  MULTILINE_IMPLICIT_KEY: 'The colon after the name is missing, or the line above goes on here.',
  MISSING_CHAR: 'Something is missing here: a colon, a quote or a bracket.',
  TAB_AS_INDENT: 'The line begins with a tab. Indent it with blanks.',
  UNEXPECTED_TOKEN: `This means something else in YAML. ${inQuotes}`,
  BAD_SCALAR_START: `This sign means something else in YAML. ${inQuotes}`,
  BAD_ALIAS: `A text that begins with * goes in quotes.`,
  BAD_INDENT: 'The line is indented differently from those around it.',
  TAG_RESOLVE_FAILED: 'A text that begins with ! goes in quotes.',
  BAD_DQ_ESCAPE: 'In double quotes, a backslash is written twice.',
}

type Yaml = Awaited<ReturnType<typeof loadYaml>>

function reader(yaml: Yaml, lines: LineCounter, problems: YamlProblem[]): (node: unknown) => YamlValue {
  const lineOf = (node: Node): number => lineAt(lines, node.range?.[0] ?? 0)

  const text = (node: unknown): YamlValue => {
    if (!yaml.isNode(node)) return { is: 'text', text: '', line: 1 }
    const line = lineOf(node)
    const lost = lostPart(yaml, node)
    if (lost !== null) problems.push({ line, message: lost })
    if (yaml.isScalar(node))
      return { is: 'text', text: typeof node.value === 'string' ? node.value : '', line }
    if (yaml.isSeq(node)) return { is: 'list', values: node.items.map(text), line }
    if (yaml.isMap(node)) return { is: 'pairs', pairs: node.items.map(pair), line }
    return { is: 'text', text: '', line }
  }

  const pair = ({ key, value }: Pair): YamlPair => {
    const name = text(key)
    if (name.is !== 'text') problems.push({ line: name.line, message: 'A name is missing before the colon.' })
    return { name: name.is === 'text' ? name.text : '', value: text(value), line: name.line }
  }

  return text
}

/** What YAML itself drops without a word, though somebody typed it. */
function lostPart(yaml: Yaml, node: Node): string | null {
  if (yaml.isAlias(node)) return 'A text that begins with * goes in quotes.'
  if ((yaml.isScalar(node) || yaml.isCollection(node)) && node.anchor !== undefined)
    return 'A text that begins with & goes in quotes.'
  if (node.tag !== undefined && node.tag.startsWith('!')) return 'A text that begins with ! goes in quotes.'
  const isPlain = yaml.isScalar(node) && node.type === 'PLAIN'
  if (isPlain && node.comment != null && node.value !== '')
    return 'What follows the # would be left out. Put the text in quotes, or the remark on a line of its own.'
  return null
}

/** One mistake is often met several times. */
function firstOfEachLine(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const first = new Map<number, YamlProblem>()
  for (const problem of problems) if (!first.has(problem.line)) first.set(problem.line, problem)
  return [...first.values()].toSorted((one, other) => one.line - other.line)
}

function lineAt(lines: LineCounter, offset: number): number {
  return lines.linePos(offset).line
}
