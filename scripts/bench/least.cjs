// The least that a program on Node can do for 50 rows: one GET, parsed and printed. Nothing of ours is in it.
const [address, authority] = process.argv.slice(2)
const ca = authority === undefined ? undefined : require('node:fs').readFileSync(authority)
const { get } = require(address.startsWith('https:') ? 'node:https' : 'node:http')
get(address, { ca }, (answer) => {
  let text = ''
  answer.setEncoding('utf8').on('data', (piece) => (text += piece))
  answer.on('end', () => {
    const lines = JSON.parse(text).map(({ id, subject, room }) => `${[id, subject, room].join('\t')}\n`)
    process.stdout.write(lines.join(''), () => process.exit(0))
  })
})
