import { Buffer } from 'node:buffer'
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { SandboxUnavailable } from '../database/open.ts'

/** Marks a database file as a sandbox, in its header where SQLite keeps an application's mark ("hdsk"). */
export const applicationMark = 0x6864_736b

const headerLength = 100
const markOffset = 68

/** Refuses to replace a file that is no sandbox: a wrong path must not cost somebody a file. Throws SandboxUnavailable. */
export function mustBeReplaceable(database: string): void {
  if (!existsSync(database)) return
  const header = readHeader(database)
  if (header.length === 0) return
  if (header.length === headerLength && header.readUInt32BE(markOffset) === applicationMark) return
  throw new SandboxUnavailable(
    `${database} is not a sandbox, so it stays as it is. Name another file, or remove this one first.`,
  )
}

function readHeader(file: string): Buffer {
  const opened = openSync(file, 'r')
  try {
    const header = Buffer.alloc(headerLength)
    return header.subarray(0, readSync(opened, header, 0, headerLength, 0))
  } finally {
    closeSync(opened)
  }
}
