import { beforeLast, folded, type Known, type Words } from './words.ts'

/** The mark among the names that stands for the labels of custom fields. */
const labels = '+'

/** The names that an option takes, of which the completion script knows those that are no custom field: `id,subject,+`. */
export function namesFor(names: string, known: Known): Words {
  return names
    .split(',')
    .flatMap((name) => (name === labels ? fieldLabels(known) : name === '' ? [] : [[name, ''] as const]))
}

function fieldLabels({ words }: Known): Words {
  return (words?.fields ?? []).map(({ label }) => [label, 'field'] as const)
}

/** Several, joined by commas: a label with a comma stands in quotes. */
export function nameList(typed: string, names: Words): Words {
  const before = beforeLast(typed, ',')
  const taken = folded(`,${before}`)
  return names.flatMap(([name, says]) => {
    const word = /^-?"|,/.test(name) ? `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"` : name
    const isTaken = ['', '-'].some((sign) => taken.includes(folded(`,${sign}${word},`)))
    return isTaken ? [] : [[before + word, says] as const]
  })
}

/** The same to sort by; behind a hyphen each descends. */
export function sortKeys(typed: string, names: Words): Words {
  const before = beforeLast(typed, ',')
  if (typed[before.length] !== '-') return nameList(typed, names)
  return nameList(typed, names).map(([list, says]) => [`${before}-${list.slice(before.length)}`, says])
}
