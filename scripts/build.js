import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, root } from './install.js'
import { notices } from './notices.js'

const stamp = join(root, 'dist', '.built-from')

/** Bundles src into dist unless dist was made from exactly these sources. */
export async function ensureBuilt() {
  const sources = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  await build(sources)
}

// CommonJS in chunks: loading ES modules costs 0.3 of `node -e 0` before any code of ours runs.
async function build(sources) {
  const { rolldown } = await import('rolldown')
  // Beside its place and then moved there, so that a program that is running keeps its parts until the last moment.
  const made = join(root, `dist-${process.pid}`)
  const bundle = await rolldown({
    input: { main: join(root, 'src/entry.ts') },
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    external: [/^node:/, 'libsql'],
    transform: { target: 'node20' },
    plugins: [loadingLess],
    onLog(level, log, defaultHandler) {
      if (!expected.has(log.code)) defaultHandler(level, log)
    },
  })
  const { output } = await bundle.write({
    dir: made,
    format: 'cjs',
    // An import of Node's own would start the loader of ES modules.
    dynamicImportInCjs: false,
    codeSplitting: { groups: chunks },
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk/[name]-[hash].js',
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    comments: false,
    exports: 'named',
  })
  await bundle.close()
  writeFileSync(join(made, 'package.json'), '{ "type": "commonjs" }\n')
  writeFileSync(join(made, '.built-from'), sources)
  writeFileSync(join(root, 'THIRD_PARTY_NOTICES'), notices(packagesIn(output)))
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  renameSync(made, join(root, 'dist'))
}

// Packages that make code at run time, and what is asked for late and comes along with its chunk all the same.
const expected = new Set(['EVAL', 'INEFFECTIVE_DYNAMIC_IMPORT'])

// The doors of what is loaded late; what stands behind each comes along.
const everyDay = [
  'execute',
  'context/(?:reading|policy|screen|connection/(?:connect|line|upgraded|following))',
  'desk/(?:kept/reading-desk|standing/state)',
  'http/(?:until-lost|node-transport|timeouts|retrying)',
  'store/(?:account-folder|answers/answers|cache|folder-profile|secrets/file|sessions|settings/read)',
  'views/palette',
  'whd/(?:legacy/help-desk|server-root)',
].join('|')
const ofEveryDay = new RegExp(`[\\\\/]src[\\\\/](?:${everyDay})\\.ts$`)

// A file costs a third of a millisecond to find and open, however small it is.
const chunks = [
  // What every start needs, and --version nothing else. The entry itself stays outside: its name has no hash.
  { name: 'start', tags: ['$initial'], test: /[\\/]src[\\/](?!entry)/, priority: 4 },
  // What a person waits for who presses Tab, all in one file.
  { name: 'completion', test: /[\\/]src[\\/]context[\\/]completion[\\/]answer\.ts$/, priority: 3.5 },
  // What nearly all commands share, and what many do.
  { name: 'shared', test: /[\\/]src[\\/]/, minShareCount: 30, priority: 3 },
  // Pages of help name the servers, and need nothing else of what follows.
  { name: 'servers', test: /[\\/]src[\\/]desk[\\/]server[\\/]api\.ts$/, priority: 3 },
  { name: 'common', test: /[\\/]src[\\/]/, minShareCount: 8, priority: 2 },
  // What a command that asks a server of Web Help Desk always comes to, though each is loaded when it is needed.
  { name: 'daily', test: ofEveryDay, priority: 1 },
]

// What packages do when they are loaded and we have no use for; each costs more than reading a command line.
const savings = [
  // It can run subcommands that are programs of their own; ours are not.
  { file: /\/commander\/lib\/command\.js$/, from: "require('node:child_process')", to: '{}' },
  // Its tables take half a start, and most texts are measured without them.
  {
    file: /^(?!.*cli-table3).*\/string-width\/index\.js$/,
    from: 'const segmenter = new Intl.Segmenter();',
    to: 'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
  },
  {
    file: /^(?!.*cli-table3).*\/string-width\/index\.js$/,
    from: 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
    // As a text: a literal is read together with the file.
    to: "let emoji; const rgiEmojiRegex = { test: (text) => (emoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text) };",
  },
]

const loadingLess = {
  name: 'loading-less',
  transform(code, id) {
    const here = savings.filter(({ file }) => file.test(id))
    if (here.length === 0) return null
    return here.reduce((text, { from, to }) => {
      if (!text.includes(from)) throw new Error(`${id} no longer has: ${from}`)
      return text.replace(from, () => to)
    }, code)
  },
}

function packagesIn(output) {
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
  const packages = modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])
  return [...new Set(packages)].sort(byName)
}

function fingerprint() {
  const hash = createHash('sha256')
  const files = [
    'src',
    'scripts/build.js',
    'scripts/notices.js',
    'scripts/licences',
    'package.json',
    'package-lock.json',
  ]
    .flatMap(filesBelow)
    .sort(byName)
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

const byName = (one, other) => (one < other ? -1 : 1)

function filesBelow(path) {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(`${path}/${name}`))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  await ensureBuilt()
}
