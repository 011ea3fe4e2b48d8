import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.js'

const rule = `\n\n${'-'.repeat(78)}\n\n`

// What a package has inside it that its own licence does not speak of.
const within = {
  'jq-wasm': { says: 'It holds jq 1.8.2, compiled to WebAssembly.', licences: 'scripts/licences/jq.txt' },
}

/** The licences of the packages in these folders, in this order. */
export function notices(folders) {
  const intro = 'helpdesk includes these packages, each under its own licence.'
  return `${[intro, ...folders.map(notice)].join(rule)}\n`
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((one) => /^licen[cs]e/i.test(one))
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...texts, ...notedInside(name)].join('\n\n')
}

function notedInside(name) {
  const inside = within[name]
  return inside === undefined ? [] : [inside.says, readFileSync(join(root, inside.licences), 'utf8').trim()]
}
