import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import type { Computer } from './computer.ts'

const run = promisify(execFile)
const programs = ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'] as const

/** What a real keyring needs is on this machine. */
export const hasKeyring =
  isThere(() => createRequire(import.meta.url).resolve('@napi-rs/keyring')) &&
  programs.every((program) => isThere(() => execFileSync('/bin/sh', ['-c', `command -v ${program}`])))

function isThere(look: () => unknown): boolean {
  try {
    look()
    return true
  } catch {
    return false
  }
}

/** A computer with a session bus, on which a real gnome-keyring may run; both end with the test. */
export interface Session {
  readonly desk: Computer
  /** Opens the keyring as a login to the computer does. */
  opensKeyring(): Promise<void>
  locks(): Promise<void>
}

export async function startSession(computer: Computer): Promise<Session> {
  const runtime = join(computer.folder, 'runtime')
  mkdirSync(runtime, { mode: 0o700 })
  dialogueThatNobodyAnswers(computer)
  const outside = { ...computer.env, PATH: process.env['PATH'] ?? '', XDG_RUNTIME_DIR: runtime }
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
    env: outside,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(async () => {
    const ended = once(bus, 'exit')
    // The keyring ends when its bus does.
    bus.kill()
    await ended
  })
  const [address] = await once(bus.stdout, 'data')
  const session = { XDG_RUNTIME_DIR: runtime, DBUS_SESSION_BUS_ADDRESS: String(address).trim() }
  const env = { ...outside, ...session }
  return {
    desk: computer.with(session),
    async opensKeyring() {
      const keyring = run('gnome-keyring-daemon', ['--unlock', '--components=secrets'], { env })
      keyring.child.stdin?.end('password of the login\n')
      await keyring
    },
    async locks() {
      const service = '--dest=org.freedesktop.secrets /org/freedesktop/secrets'.split(' ')
      const lock = ['org.freedesktop.Secret.Service.Lock']
      const login = ['array:objpath:/org/freedesktop/secrets/collection/login']
      await run('dbus-send', ['--session', '--print-reply', ...service, ...lock, ...login], { env })
    },
  }
}

// The dialogue in which a person would type the password of the keyring, without the person.
function dialogueThatNobodyAnswers(computer: Computer): void {
  const services = join(computer.folder, 'data', 'dbus-1', 'services')
  mkdirSync(services, { recursive: true })
  const dialogue = computer.hasProgram('dialogue', 'sleep 20')
  writeFileSync(
    join(services, 'org.gnome.keyring.SystemPrompter.service'),
    `[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=${dialogue}\n`,
  )
}
