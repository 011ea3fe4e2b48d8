import { ratio } from './measure.js'

/**
 * How long a mirror of so many tickets takes to answer, as a ratio to `node -e 0`: at most 3.5 for words that stand in up
 * to 5 % of the tickets and for filters on indexed keys, 20 for the rest.
 */
export async function benchMirror(table, { desk, pairs }) {
  const count = (...line) => Number(desk.run(['count', '--offline', ...line]).stdout)
  const all = count('--all')
  for (const { filter, limit } of questions) {
    const found = count(...filter)
    const line = ['queue', '--offline', ...filter, '--limit', '50', '-o', 'tsv']
    const figure = await ratio(() => desk.time(line), desk.bare, pairs)
    const most = limit === 3.5 && isWord(filter) && found > all / 20 ? 20 : limit
    table.ratio(`queue --offline ${filter.join(' ')}, 50 of ${found} in ${all}`, figure, most)
  }
}

const isWord = (filter) => filter.some((term) => !term.startsWith('--') && !term.includes(':'))

const questions = [
  { filter: [], limit: 3.5 },
  { filter: ['--mine'], limit: 3.5 },
  { filter: ['--all'], limit: 3.5 },
  { filter: ['--all', 'status:open'], limit: 3.5 },
  { filter: ['--all', 'tech:none', 'priority:high'], limit: 3.5 },
  { filter: ['--all', 'type:OMIS', 'created:-60d..'], limit: 3.5 },
  { filter: ['--all', 'location:El Dorado*', 'is:closed'], limit: 3.5 },
  { filter: ['--all', 'group:Network*', 'is:open'], limit: 3.5 },
  { filter: ['--all', 'requester:ruiz'], limit: 3.5 },
  { filter: ['--all', 'is:overdue'], limit: 3.5 },
  { filter: ['--all', 'id:50000..50100'], limit: 3.5 },
  { filter: ['--all', 'badge printer'], limit: 3.5 },
  { filter: ['--all', 'printer'], limit: 3.5 },
  { filter: ['printer'], limit: 3.5 },
  { filter: ['--all', 'the'], limit: 20 },
  { filter: ['--all', 'qx'], limit: 20 },
  { filter: ['--all', 'field:Callback number=555*'], limit: 20 },
]
