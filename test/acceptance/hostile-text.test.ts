import { expect, test } from 'vitest'
import { computer, signedInto } from '../support/computer.ts'
import { textsOf } from '../support/faults/held.ts'
import { type HostileDesk, playHostileText } from '../support/hostile-desk.ts'
import { hostileLine, textWithoutBbcode, textWithoutHtml } from '../support/hostile-text.ts'
import { type ServedSandbox, serveSandbox } from '../support/served-sandbox.ts'

test.each(['legacy', 'nextgen'] as const)(
  'on a %s server hostile text comes back as it was typed, and none of it leaves the program raw',
  { timeout: 600_000 },
  async (api) => {
    const { meant, shown, held, raw } = await playHostileText(await hostileSandbox(api), 40)
    expect(shown).toEqual(meant)
    expect(held).toEqual(meant.map(({ subject, note }) => ({ subject, note })))
    expect(Object.entries(raw).filter(([, signs]) => signs.length > 0)).toEqual([])
  },
)

async function hostileSandbox(api: ServedSandbox['api']): Promise<HostileDesk> {
  const server = await serveSandbox(computer().env, '--api', api)
  return {
    name: api,
    desk: computer(signedInto(server)),
    row: () => ({ type: 'Applications/OMIS', requester: 'ana.ruiz', 'Can you keep working?': 'No' }),
    fields: { line: 'Screen or report', text: 'Exact error text' },
    texts: { subject: hostileLine, detail: textWithoutHtml, note: textWithoutBbcode },
    kept: (text) => text,
    held: (ids) => Promise.all(ids.map((id) => textsOf(id, server))),
  }
}
