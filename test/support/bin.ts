import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { printed } from './leaks.ts'

export const bin = fileURLToPath(new URL('../../bin/helpdesk.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly env: Readonly<Record<string, string>>
  /** What is piped to stdin; left out, stdin is closed. */
  readonly input?: string
  readonly cwd?: string
}

/** Runs the built program as a script does: pipes on all sides. */
export function helpdesk(line: readonly string[], { env, input, cwd }: Running): Promise<Ran> {
  return run(process.execPath, [bin, ...line], {
    env,
    ...(input === undefined ? {} : { input }),
    ...(cwd ? { cwd } : {}),
  })
}

/** Runs a shell line in which `helpdesk` and `hdk` are the built program. */
export function shellLine(line: string, options: Running): Promise<Ran> {
  const node = `"${process.execPath}"`
  const names = [
    `helpdesk() { ${node} "${bin}" "$@"; }`,
    'hdk() { helpdesk "$@"; }',
    `command -v jq >/dev/null || jq() { ${node} -e '${jqOfPaths}' -- "$@"; }`,
  ]
  return run('/bin/sh', ['-c', `${names.join('\n')}\n${line}`], options)
}

// A machine without jq: what `jq -r .a[0].b` prints, read by node, one document or one a line.
const jqOfPaths = `
const { readFileSync } = require("node:fs")
const text = readFileSync(0, "utf8")
const steps = process.argv.at(-1).match(/[a-zA-Z]+|\\d+/g) ?? []
const documents = (() => { try { return [JSON.parse(text)] } catch { return text.trim().split("\\n").map((line) => JSON.parse(line)) } })()
for (const one of documents) {
  const value = steps.reduce((value, step) => value?.[step], one)
  console.log(typeof value === "string" ? value : JSON.stringify(value ?? null))
}`

/** Runs any program with pipes on all sides. */
export function run(program: string, line: readonly string[], { env, input, cwd }: Running): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, line, {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(cwd ? { cwd } : {}),
    })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code) => {
      printed({ line, env, piped: input }, { stdout, stderr })
      resolve({ code, stdout, stderr })
    })
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}
