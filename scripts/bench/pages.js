import { get as ask } from 'node:http'
import { text } from 'node:stream/consumers'
import { median } from './measure.js'

const many = 20

/** How soon the sandbox itself answers, so that it is the client that is measured elsewhere; in milliseconds. */
export async function benchPages(table, { url, apiKey }, tickets) {
  const time = async (query) => {
    const times = []
    for (let turn = 0; turn < many; turn += 1) {
      const began = performance.now()
      await get(`${url}/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets?${query}&apiKey=${apiKey}`)
      times.push(performance.now() - began)
    }
    return median(times)
  }
  const last = Math.floor(tickets / 100) - 20
  const pages = [
    ...['mine', 'group', 'flagged', 'recent'].flatMap((list) => [`list=${list}`, `list=${list}&page=100`]),
    qualified('deleted = 0'),
    `${qualified('deleted = 0')}&page=${last}`,
    `${qualified('deleted = 0')}&page=${last}&style=details`,
    `${qualified("statustype.statusTypeName = 'Open'")}&page=50`,
    `${qualified('priorityTypeId = 1')}&page=50`,
  ]
  let slowest = { figure: 0, query: '' }
  for (const query of pages) {
    const figure = await time(`${query}&limit=100`)
    if (figure > slowest.figure) slowest = { figure, query }
  }
  table.limited(`the sandbox, ${tickets} tickets: the slowest of ${pages.length} pages`, {
    figure: slowest.figure,
    limit: 30,
    unit: ' ms',
  })
  table.note('  it is', decodeURIComponent(slowest.query))
  const like = await time(`${qualified("detail caseInsensitiveLike '*badge printer*'")}&limit=100`)
  table.limited('  a free text by like', { figure: like, limit: 500, unit: ' ms' })
}

const qualified = (qualifier) => `qualifier=${encodeURIComponent(`(${qualifier})`)}`

async function get(address) {
  const answer = await new Promise((resolve, reject) => ask(address, resolve).on('error', reject))
  const said = await text(answer)
  if (answer.statusCode !== 200) throw new Error(`${address}: ${answer.statusCode} ${said}`)
}
