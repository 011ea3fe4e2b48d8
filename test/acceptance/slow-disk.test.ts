import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { names, placeOf, write } from '../support/places-of-files.ts'

const slow = {
  NODE_OPTIONS: `--require ${fileURLToPath(new URL('../support/slow-disk.cjs', import.meta.url))}`,
  HELPDESK_TEST_DISK: '50',
}

test.each(names)(
  'five commands at once on a disk that takes its time lose none of their %s',
  { timeout: 600_000 },
  async (name) => {
    const place = await placeOf(name, slow)
    const all = await Promise.all([0, 1, 2, 3, 4].map((number) => write(place, number)))
    expect(all.filter(({ code }) => code !== place.kind.code)).toEqual([])
    expect(new Set(place.kind.kept(place.desk)).size).toBe(5)
  },
)
