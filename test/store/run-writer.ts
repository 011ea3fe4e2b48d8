import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { rolldown } from 'rolldown'

/** Builds test/store/writer.ts into a folder; gives the path of the script. */
export async function buildWriter(folder: string): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('./writer.ts', import.meta.url)),
    platform: 'node',
    logLevel: 'silent',
  })
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'writer.mjs' })
  await bundle.close()
  return join(folder, 'writer.mjs')
}

/** Runs the writer to its end; throws when it fails. */
export async function runWriter(script: string, ...words: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [script, ...words])
}

/** Starts the writer and waits for its first line. */
export async function startWriter(script: string, ...words: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

/** Ends it as a power cut would. */
export async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
