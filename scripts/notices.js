import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const rule = `\n\n${'-'.repeat(78)}\n\n`

/** The licences of the packages in these folders, in this order. */
export function notices(folders) {
  const intro = 'helpdesk includes these packages, each under its own licence.'
  return `${[intro, ...folders.map(notice)].join(rule)}\n`
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((one) => /^licen[cs]e/i.test(one))
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...texts].join('\n\n')
}
