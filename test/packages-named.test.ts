import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { optionalDependencies }: { optionalDependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

test.each([
  'src/sandbox/database/open.ts',
  'src/store/mirror/open.ts',
  'src/store/mirror/open.ts',
  'src/store/secrets/keyring-error.ts',
  'README.md',
  'docs/sandbox.md',
])('the commands in %s get the versions that the program is tested with', (file) => {
  const named = [...readFileSync(file, 'utf8').matchAll(/npm install -g (\S+)@(\d[\d.]*\d)/g)]
  expect(named.length).toBeGreaterThan(0)
  for (const [, name = '', version] of named) expect(version).toBe(optionalDependencies[name])
})
