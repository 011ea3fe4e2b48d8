import { loadYaml } from '#desk/yaml/yaml.ts'
import { escapeJson } from '../escape.ts'
import type { Formatter, FormatterOptions } from './formatter.ts'
import { wholeOf } from './value.ts'

// oxlint-disable-next-line no-control-regex
const needsQuotes =
  /[^\n\u0020-\u007e\u00a0-\u{10ffff}]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]|^=$/u

/** A text of several lines that begins with blanks: as a block it would come back without some of them. */
const losesBlanks = /^\s[^]*\n|^\n/

/** Yaml that readers of 1.1 and 1.2 understand alike; the object, or a list that grows row by row. */
export async function yamlFormatter<Row>(options: FormatterOptions<Row>): Promise<Formatter<Row>> {
  const { Document, visit } = await loadYaml()
  const document = (value: unknown) => {
    const made = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false })
    visit(made, {
      Scalar(_key, scalar) {
        if (typeof scalar.value !== 'string') return
        if (needsQuotes.test(scalar.value) || losesBlanks.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE'
      },
    })
    // Every string that holds such a character stands in double quotes, where \uXXXX means it.
    return escapeJson(made.toString({ lineWidth: 0, doubleQuotedAsJSON: true }))
  }
  if (options.shape === 'one') return { row: (row) => document(wholeOf(row, options)), end: () => '' }
  let empty = true
  return {
    row(row) {
      empty = false
      return document([wholeOf(row, options)])
    },
    end: () => (empty ? '[]\n' : ''),
  }
}
