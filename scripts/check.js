import { spawnSync } from 'node:child_process'
import { ensureInstalled, root } from './install.js'

ensureInstalled()

const without = new Set(process.argv.slice(2).map((word) => word.replace('--no-', '')))
const steps = {
  types: ['tsc', '-p', '.'],
  'type coverage': [
    'type-coverage',
    '--strict',
    '--at-least',
    '99.5',
    '-p',
    '.',
    '--ignore-files',
    'test/**',
  ],
  lint: ['oxlint', '--type-aware', '--deny-warnings'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  layers: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'bin'],
  'dead code': ['knip'],
  package: ['publint', '--strict'],
  tests: ['npm', 'test'],
}

const failed = []
for (const [name, [command, ...line]] of Object.entries(steps)) {
  if (without.has(name)) continue
  console.log(`\n${name}`)
  const program = command === 'npm' ? 'npm' : `${root}node_modules/.bin/${command}`
  const { status } = spawnSync(program, line, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) failed.push(name)
}
console.log(failed.length > 0 ? `\nNot yet: ${failed.join(', ')}` : '\nAll checks passed')
process.exitCode = failed.length > 0 ? 1 : 0
