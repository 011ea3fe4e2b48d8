import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

// In a process of its own, which has loaded none of it.
const program = `
const { withShortReport } = require('./bin/short-report.js')
const { getReport } = process.report
const Connection = withShortReport(() => require('libsql'))
const db = new Connection(':memory:')
const [row] = db.prepare('select 6 * 7 as answer').all([])
const isRead = (name) => Object.keys(require.cache).some((path) => path.includes(name))
const during = isRead('detect-libc')
console.log(JSON.stringify({
  ...row,
  during,
  isWhole: process.report.getReport === getReport,
  isTold: require('detect-libc').familySync !== undefined,
  after: isRead('detect-libc'),
}))
`

test('libsql loads without looking for the C library anew, and what is loaded later is as it was', () => {
  const said = execFileSync(process.execPath, ['-e', program], { cwd: root, encoding: 'utf8' })
  expect(JSON.parse(said)).toEqual({
    answer: 42,
    during: process.platform !== 'linux',
    isWhole: true,
    isTold: true,
    after: true,
  })
})
