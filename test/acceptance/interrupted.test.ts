import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bin } from '../support/bin.ts'
import { computer, signedInto } from '../support/computer.ts'
import { faultyServer } from '../support/faulty-server.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

describe('Ctrl-C', () => {
  test('while a list is read ends with 130', async () => {
    const desk = computer()
    const server = await serveSandbox(desk.env, '--quirk', 'latencyMs=3000')
    const queue = desk.with(signedInto(server)).sits(['queue'])
    await queue.sees('Reading')
    queue.presses('interrupt')
    expect(await queue.leaves()).toBe(130)
  })

  test('in a run over many tickets is 8 for what was under way, and every ticket is told as it is', async () => {
    const desk = computer()
    const real = await serveSandbox(desk.env)
    const written: (() => void)[] = []
    const held = new Promise<void>((resolve) => written.push(resolve))
    let notes = 0
    const server = await faultyServer(async ({ target }) => {
      if (/TechNotes?\b/.test(target) && (notes += 1) > 6) await held
      return 'none' as const
    }, real)
    const answer = join(desk.folder, 'answer.ndjson')
    const person = desk
      .with({ ...signedInto(real), HELPDESK_SERVER: server.url })
      .sits(['note', '1101-1140', '-m', 'Tonight at six', '--yes', '-o', 'ndjson'], { into: answer })

    await person.sees('6 of ')
    person.presses('interrupt')
    written.forEach((go) => go())
    expect(await person.leaves()).toBe(8)

    const rows: readonly Row[] = readFileSync(answer, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const done = rows.filter(({ ok }) => ok)
    const untried = rows.filter(({ error }) => error?.code === 'not_tried')
    expect(done.length).toBeGreaterThanOrEqual(6)
    const unknown = rows.filter(({ error }) => error?.code === 'unknown_outcome')
    expect(untried.length).toBeGreaterThan(0)
    expect(unknown.length).toBeLessThanOrEqual(6)
    expect(done.length + unknown.length + untried.length).toBe(rows.length)
    for (const { id } of untried) expect(await notesOf(id)).not.toContain('Tonight at six')
    for (const { id } of done) expect(await notesOf(id)).toContain('Tonight at six')

    async function notesOf(id: number): Promise<string> {
      return JSON.stringify(
        await real.asks('TicketNotes', { query: { jobTicketId: String(id), limit: '100' } }),
      )
    }
  })
})

/** What a program does that Ctrl-C does not end: longer than we would wait for our own end, and then it ends well. */
const goesOn = (work: string): string => `
  trap 'sleep 2; ${work} exit 0' INT
  echo "It has the terminal."
  while :; do sleep 0.1; done
`

describe('Ctrl-C in another program that has the terminal is its business', () => {
  test('the pager goes on, and the command ends with it', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const pager = desk.hasProgram('pager', `cat > /dev/null\n${goesOn('echo "It went on.";')}`)
    const person = desk.with({ PAGER: pager }).sits(['show', '1042'], { rows: 6 })
    await person.sees('It has the terminal.')
    person.presses('interrupt')
    await person.sees('It went on.')
    expect(await person.leaves()).toBe(0)
  })

  test('the editor goes on, and what it wrote is sent', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const editor = desk.hasProgram('editor', goesOn('sed -i "s/^room:.*/room: 115/" "$1";'))
    const person = desk.with({ EDITOR: editor }).sits(['edit', '1042'])
    await person.sees('It has the terminal.')
    person.presses('interrupt')
    await person.answers('Send these changes', '')
    expect(await person.leaves()).toBe(0)
    expect((await desk.runs(['show', '1042', '--field', 'room'])).stdout).toBe('115\n')
  })

  test('an editor that ends by it keeps what was written: 130', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const editor = desk.hasProgram(
      'editor',
      'sed -i "s/^room:.*/room: 115/" "$1"\necho "It has the terminal."\nexec sleep 600',
    )
    const person = desk.with({ EDITOR: editor }).sits(['edit', '1042'])
    await person.sees('It has the terminal.')
    person.presses('interrupt')
    expect(await person.leaves()).toBe(130)
    const said = person.screen().replaceAll('\n', '')
    expect(said).toContain('Interrupted while editing.')
    expect(said).toContain('to go on with it: helpdesk drafts edit 1')
  })
})

describe('the served sandbox', () => {
  test.each(['INT', 'TERM'])('ends with 0 on SIG%s', async (signal) => {
    const { script } = computer()
    const { code, stdout } = await script(`
      "${process.execPath}" "${bin}" sandbox serve --port 0 -o json > line & pid=$!
      until [ -s line ]; do sleep 0.1; done
      jq -r .pid < line | { read -r told; [ "$told" = "$pid" ] && echo "same process"; }
      kill -${signal} $pid; wait $pid; echo "ended with $?"
    `)
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'same process\nended with 0\n' })
  })

  test('keeps what was written when it is killed', async () => {
    const desk = computer()
    const first = await serveSandbox(desk.env)
    expect((await desk.with(signedInto(first)).runs(['take', '1042'])).code).toBe(0)
    process.kill(first.pid, 'SIGKILL')
    await first.stop()
    const second = await serveSandbox(desk.env)
    expect((await desk.with(signedInto(second)).runs(['show', '1042', '--field', 'tech'])).stdout).toBe(
      'Dana Whitfield\n',
    )
  })
})

interface Row {
  readonly id: number
  readonly ok: boolean
  readonly error?: { readonly code: string; readonly exit: number }
}
