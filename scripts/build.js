import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundlesOf } from './bundles.js'
import { ensureInstalled, root } from './install.js'
import { notices } from './notices.js'

const stamp = join(root, 'dist', '.built-from')

/** Bundles src into dist unless dist was made from exactly these sources. */
export async function ensureBuilt() {
  const sources = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  await build(sources)
}

// CommonJS in few files: loading ES modules costs 0.3 of `node -e 0` before any code of ours runs.
async function build(sources) {
  const { rolldown } = await import('rolldown')
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
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { output } = await bundle.generate({
    format: 'cjs',
    // An import of Node's own would start the loader of ES modules.
    dynamicImportInCjs: false,
    preserveModules: true,
    preserveModulesRoot: root,
    entryFileNames: '[name].js',
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    comments: false,
    exports: 'named',
  })
  await bundle.close()
  // Beside its place and then moved there, so that a program that is running keeps its parts until the last moment.
  const made = join(root, `dist-${process.pid}`)
  mkdirSync(made)
  for (const { name, text } of bundlesOf(output, { version })) writeFileSync(join(made, name), text)
  writeFileSync(join(made, 'package.json'), '{ "type": "commonjs" }\n')
  writeFileSync(join(made, '.built-from'), sources)
  writeFileSync(join(root, 'THIRD_PARTY_NOTICES'), notices(packagesIn(output)))
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  renameSync(made, join(root, 'dist'))
}

// Packages that make code at run time, and what is asked for late and comes along with its chunk all the same.
const expected = new Set(['EVAL', 'INEFFECTIVE_DYNAMIC_IMPORT'])

// What packages do when they are loaded and we have no use for; each costs more than reading a command line.
const savings = [
  // It can run subcommands that are programs of their own; ours are not.
  { file: /\/commander\/lib\/command\.js$/, from: "require('node:child_process')", to: '{}' },
  // It is there already.
  { file: /\/commander\/lib\/command\.js$/, from: "const process = require('node:process');", to: '' },
  // A parser for programs that make none of their own.
  { file: /\/commander\/index\.js$/, from: 'exports.program = new Command();', to: '' },
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
    'scripts/bundles.js',
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
