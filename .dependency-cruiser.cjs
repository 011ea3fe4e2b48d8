'use strict'

/** The rooms of ARCHITECTURE.md as rules. `among` lists all that a room may import besides itself and packages. */
const rooms = {
  main: {
    from: '^src/(main|execute|output|help|man)\\.ts$|^src/(output|help|man)/',
    among: [
      'program',
      'context',
      'commands/(index|find|sections)',
      'execute',
      'output',
      'help',
      'man',
      'command',
      'views',
      'errors',
      'shell',
    ],
  },
  program: { from: '^src/program\\.ts$', among: ['command', 'errors'] },
  command: { from: '^src/command(\\.ts$|/)', among: ['command', 'context', 'views', 'errors'] },
  commands: { from: '^src/commands/', among: ['command', 'changes', 'views', 'desk', 'errors'] },
  context: {
    from: '^src/context(\\.ts$|/)',
    among: [
      'context',
      'command',
      'output',
      'changes',
      'views',
      'desk',
      'http',
      'remote',
      'whd',
      'rt',
      'store',
      'terminal',
      'completion',
      'sandbox',
      'errors',
      'shell',
    ],
  },
  changes: { from: '^src/changes/', among: ['desk', 'errors'] },
  views: { from: '^src/views/', among: ['desk', 'errors'] },
  desk: { from: '^src/desk/', among: ['errors'] },
  http: { from: '^src/http/', among: ['errors'] },
  terminal: { from: '^src/terminal/', among: ['errors'] },
  remote: { from: '^src/remote/', among: ['http', 'desk', 'errors'] },
  whd: { from: '^src/whd/', among: ['remote', 'http', 'desk', 'errors'] },
  rt: { from: '^src/rt/', among: ['remote', 'http', 'desk', 'errors'] },
  store: { from: '^src/store/', among: ['desk', 'errors'] },
  completion: { from: '^src/completion/', among: ['command'] },
  sandbox: { from: '^src/sandbox/', among: [] },
  errors: { from: '^src/errors\\.ts$', among: [] },
  shell: { from: '^src/shell(\\.ts$|/)', among: ['shell'] },
}

const roomRules = Object.entries(rooms).map(([name, { from, among }]) => {
  const own = from.endsWith('/') ? [from] : []
  const allowed = [...own, ...among.map((room) => `^src/${room}(/|\\.ts$)`)]
  return {
    name: `${name}-imports`,
    severity: 'error',
    comment: `${name} may import ${among.join(', ') || 'nothing of ours'}`,
    from: { path: from },
    to: { path: '^src/', pathNot: allowed },
  }
})

/** Third-party package → the one place it may be imported from. */
const homes = {
  commander: '^src/program\\.ts$',
  chalk: '^src/views/palette\\.ts$',
  'cli-table3': '^src/views/',
  yaml: '^src/desk/yaml/yaml\\.ts$',
  papaparse: '^src/desk/form/csv\\.ts$',
  'string-width': '^src/views/',
  '@inquirer/': '^src/terminal/questions/prompts\\.ts$',
  'jq-wasm': '^src/output/jq\\.ts$',
  ora: '^src/terminal/spinner\\.ts$',
  undici: '^src/http/proxy/tunnel\\.ts$',
  conf: '^src/store/(settings/)?write\\.ts$',
  libsql: '^src/(sandbox/database|store/mirror)/',
  '@napi-rs/': '^bin/keyring\\.js$',
  valibot: '^src/(desk|remote|whd|rt|store)/',
}

const homeRules = Object.entries(homes).map(([name, home]) => ({
  name: `home-of-${name.replace(/[@/]/g, '')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: `(^|/)node_modules/${name}` },
}))

module.exports = {
  forbidden: [
    ...roomRules,
    ...homeRules,
    {
      name: 'no-command-imports-another',
      severity: 'error',
      comment:
        'commands/index.ts is the table of contents; parts that several commands use stand in a folder of their own',
      from: {
        path: '^src/commands/',
        pathNot: '^src/commands/(index\\.ts|mirror/contents\\.ts|find\\.ts|parts/)',
      },
      to: { path: '^src/commands/', pathNot: '^src/commands/(parts/|mirror/contents\\.ts)' },
    },
    {
      name: 'views-are-pure',
      severity: 'error',
      from: { path: '^src/views/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'desk-is-pure',
      severity: 'error',
      from: { path: '^src/desk/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: '^bin/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|completions)/|(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
