import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.js'

/**
 * Writes the table of docs/reliability.md: the promises of docs/promises.json with what the last `npm test`,
 * `npm run test:nextgen` and `npm run soak` left in test-results. A promise's `tests` are files, or a file with a part of a title behind " › ";
 * its `figure` is what the test calls that which it saw (test/support/figures.ts), or several of them.
 */

const page = join(root, 'docs', 'reliability.md')
const promises = JSON.parse(readFileSync(join(root, 'docs', 'promises.json'), 'utf8'))
const begin = '<!-- table -->'
const end = '<!-- end of table -->'

const figures = linesOf('figures.ndjson')
const results = ['report', 'nextgen', 'soak'].flatMap((name) => resultsOf(`${name}.json`))

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
const sections = Object.entries(promises).map(([title, rows]) =>
  [
    `### ${title}`,
    '',
    '| promise | tests | seen |',
    '| --- | --- | --- |',
    ...rows.map(
      ({ promise, tests, figure }) =>
        `| ${promise} | ${[...new Set(tests.map(linkOf))].join('<br>')} | ${seen(tests, figure)} |`,
    ),
  ].join('\n'),
)
const text = readFileSync(page, 'utf8')
const [before] = text.split(begin)
const [, after] = text.split(end)
writeFileSync(
  page,
  `${before}${begin}\n\nSeen on commit ${commit}, Node ${process.versions.node}.\n\n${sections.join('\n\n')}\n\n${end}${after}`,
)

function linkOf(test) {
  const [file] = test.split(' › ')
  return `[${file.replace('test/', '')}](../${file})`
}

function seen(tests, figure) {
  const passed = tests.map(passedOf).reduce((one, other) => one + other, 0)
  const failed = tests.map(failedOf).reduce((one, other) => one + other, 0)
  const counted =
    passed + failed === 0 ? [] : [failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`]
  return [...counted, ...[figure ?? []].flat().flatMap(figuresOf)].join('; ') || 'not run'
}

/** The last of each suite. */
function figuresOf(name) {
  const last = new Map(figures.filter((one) => one.name === name).map((one) => [one.suite, one]))
  return [...last.values()].map(({ suite, commit, seen }) => {
    if (suite === 'soak') return `soak on ${commit}: ${seen}`
    return suite === 'test' ? seen : `on ${suite}: ${seen}`
  })
}

function passedOf(test) {
  return matching(test).filter(({ status }) => status === 'passed').length
}

function failedOf(test) {
  return matching(test).filter(({ status }) => status === 'failed').length
}

function matching(test) {
  const [file, title = ''] = test.split(' › ')
  return results.filter((one) => one.file.endsWith(`/${file}`) && one.title.includes(title))
}

function resultsOf(name) {
  const file = join(root, 'test-results', name)
  if (!existsSync(file)) return []
  return JSON.parse(readFileSync(file, 'utf8')).testResults.flatMap(({ name: path, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ file: path, title: fullName, status })),
  )
}

function linesOf(name) {
  const file = join(root, 'test-results', name)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
