import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { helpdesk } from '../bin.ts'
import { type Computer, computer } from '../computer.ts'
import { homeEnvironment } from '../folders.ts'

/** Seeds a sandbox in this home and gives its data folder, of which each example gets a copy. */
export async function seedIn(home: string): Promise<string> {
  const { code, stderr } = await helpdesk(['sandbox', 'reset', '--yes'], { env: homeEnvironment(home) })
  if (code !== 0) throw new Error(stderr)
  return join(home, 'data')
}

/** A home with the files and programs that examples speak of, and a sandbox in which nothing was done yet. */
export function exampleDesk(seeded: string, env: Readonly<Record<string, string>> = {}): Computer {
  const desk = computer()
  const { folder } = desk
  cpSync(seeded, join(folder, 'data'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  for (const name of folders) mkdirSync(join(folder, name), { recursive: true })
  const programs = join(folder, 'bin')
  mkdirSync(programs)
  for (const [name, script] of Object.entries({ ...tools, ...openers })) {
    writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(programs, name), 0o755)
  }
  return desk.with({
    PATH: `${programs}:${process.env['PATH'] ?? ''}`,
    EDITOR: join(programs, 'editor'),
    PROFILE: join(folder, 'profile.ps1'),
    ...env,
  })
}

/** A copy of all that is in the sandbox of this home now, for a look at how things were. */
export function asItIsNow(desk: Computer): Computer {
  const kept = join(desk.folder, 'before')
  cpSync(join(desk.folder, 'data'), kept, { recursive: true })
  return desk.with({ XDG_DATA_HOME: kept })
}

const files = {
  'draft.json': JSON.stringify({
    verb: 'note',
    ids: [1042],
    text: 'Called back.',
    fields: {},
    profile: 'sandbox',
    at: '2026-10-05T13:00:00Z',
  }),
  'policy-that-lets-close.json': '{"techniciansMayClose":true}',
  'findings.txt': 'The fan is loose.\nIt rattles from 40 degrees on.\n',
  'list.csv':
    'E-mail,type,subject,detail,Callback number,Screen or report,Can you keep working?,Cost-centre\n' +
    'ana.ruiz@example.org,OMIS,OMIS freezes,On the intake screen.,555-0134,Intake,No,4711\n' +
    'ana.ruiz@example.org,OMIS,OMIS prints twice,Movement orders.,555-0134,Movements,Yes,4711\n',
  'screen.png': 'not really a picture\n',
  'report.pdf': 'not really a document\n',
  'report.txt': 'OMIS freezes when the intake screen is saved.\n',
}

const folders = ['.zfunc', '.config/fish/completions', '.local/share/bash-completion/completions']

const tools = {
  journalctl: "echo 'kernel: ata1.00: failed command: READ DMA'",
  pass: 'cat "$HOME/key.txt"',
  dmesg: "echo '[12.34] usb 1-1: device descriptor read/64, error -71'",
  // A form gets another room, any other text one more line.
  editor:
    'if grep -q "^room:" "$1"; then sed -i "s/^room:.*/room: 115/" "$1"; else echo "Written in the editor" >> "$1"; fi',
}

const browser = 'printf "%s\\n" "$1" > "$HOME/browser.txt"'
const openers = { 'xdg-open': browser, open: browser }
