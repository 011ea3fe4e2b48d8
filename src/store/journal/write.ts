import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import type { RunHead } from '#desk/runs/run.ts'
import { makeFolder } from '../files.ts'
import type { Machine } from '../machine.ts'
import { markOf } from '../process-mark.ts'
import { errorCode, storageError } from '../storage-error.ts'
import { type HeadLine, type LaterLine, runVersion } from './line.ts'
import { pathOfRun, runNumbers } from './names.ts'

/** A run's file, open for more lines. */
export interface OpenRun {
  /** r1, r2, … */
  readonly name: string
  /** Hands a line to the kernel before it returns: no kill of this process takes it back. Throws StorageError. */
  append(line: LaterLine): void
  close(): void
}

export interface Journaling {
  readonly folder: string
  readonly machine: Machine
}

/** Begins the file of a run under the next free name. Mode 0600. Throws StorageError. */
export async function beginRun(head: RunHead, { folder, machine }: Journaling): Promise<OpenRun> {
  await makeFolder(folder)
  const first: HeadLine = { is: 'run', version: runVersion, ...head, by: markOf(machine) }
  let number = ((await runNumbers(folder)).at(-1) ?? 0) + 1
  for (;;) {
    const path = pathOfRun(folder, number)
    const file = create(path)
    if (file !== null) {
      writeHead(file, first, path)
      return opened(file, { name: `r${number}`, path })
    }
    number += 1
  }
}

/** Opens the file of a run that is there, for more lines. Throws StorageError. */
export function reopenRun(name: string, path: string): OpenRun {
  try {
    const isTorn = !readFileSync(path, 'utf8').endsWith('\n')
    const file = openSync(path, 'a', 0o600)
    // What a killed writer left unfinished must not swallow the next line.
    if (isTorn) writeSync(file, '\n')
    return opened(file, { name, path })
  } catch (error) {
    throw storageError(error, 'write', path)
  }
}

function create(path: string): number | null {
  try {
    return openSync(path, 'ax', 0o600)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return null
    throw storageError(error, 'write', path)
  }
}

function opened(file: number, { name, path }: { readonly name: string; readonly path: string }): OpenRun {
  return {
    name,
    append: (line) => write(file, line, path),
    close: () => closeSync(file),
  }
}

/** What has no head is no run, so it does not stay. */
function writeHead(file: number, head: HeadLine, path: string): void {
  try {
    write(file, head, path)
  } catch (error) {
    closeSync(file)
    unlinkSync(path)
    throw error
  }
}

function write(file: number, line: HeadLine | LaterLine, path: string): void {
  const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
  try {
    // A disk that fills up takes a part and says nothing; only the next write fails.
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
  } catch (error) {
    throw storageError(error, 'write', path)
  }
}
