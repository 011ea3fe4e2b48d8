import type { IntendedFile } from './intent.ts'

/** Reads a file of the person's when it is its turn. Throws UsageError when it is not to be had any more. */
export type FileReader = (file: IntendedFile) => Promise<Uint8Array>
