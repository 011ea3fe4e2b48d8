// Deeper lists are not set in any further, whatever a hostile page nests.
const deepest = 8

/** What stands before an entry of a list at a depth, from 1: `- `, or `3. ` in one with numbers. */
export function listMark(depth: number, number: number | null): string {
  const indent = '  '.repeat(Math.max(0, Math.min(depth, deepest) - 1))
  return number === null ? `${indent}- ` : `${indent}${number}. `
}
