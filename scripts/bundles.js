import { createHash } from 'node:crypto'
import { posix } from 'node:path'

/** What --version needs, and the errors, which all the rest does; the first bundle has it. */
const isFirst = through(['errors', 'main', 'output/pipe', 'shell', 'shell/plain-stream'])

// The doors of bundles in which a line is to find all it needs; what stands behind a door comes along.
const doors = [
  // Reading a line of every day, and saying what is wrong with one.
  ['commands/(?:queue|show|note)', 'command/usage', 'program', 'views/errors'],
  // The first page of help.
  ['help', 'help/contents'],
  // What a person waits for who presses Tab.
  ['context/completion/answer'],
  // What is typed fifty times a day.
  [
    'context/(?:completion/(?:keep|refresh)|reading|policy|screen|spin|talk|connection/(?:connect|line|upgraded|following))',
    'desk/(?:kept/reading-desk|standing/state)',
    'execute',
    'http/(?:until-lost|node-transport|timeouts|retrying|tls/(?:secure-socket|trust))',
    'store/(?:account-folder|answers/answers|cache|folder-profile|journal/(?:keep-newest|write)|secrets/file|sessions|settings/read|uploads)',
    'terminal/(?:line-by-line|terminal)',
    'views/(?:formats/[a-z]+|palette)',
    'whd/(?:legacy/help-desk|server-root)',
  ],
  // The same for a person, who gets a table in colours.
  ['terminal/color', 'views/formats/table/table'],
]

/** The bundles with what reads lines and answers what asks no help desk; all others come after them. */
const reading = ['main', 'common', 'line', 'help', 'completion']

/** The packages that draw it. */
const drawing = new Set(['@colors/colors', 'chalk', 'cli-table3', 'emoji-regex', 'is-fullwidth-code-point'])

/** A package this long has a bundle of its own, in characters. */
const long = 300_000

/**
 * The files of dist from the modules that the bundler made, as `{ name, text }`. A bundle is a list of functions, one for each
 * module, which call each other by number. So one file is found and read where there were hundreds, and V8 makes code only of the
 * modules that a line comes to. build.json says the version, of which build they are, at which number each bundle begins, and the
 * first with what carries lines out, and by which words parts are kept; contents.json has the names of the modules by number, for people who read a stack.
 */
export function bundlesOf(modules, { version }) {
  const shelves = [...sorted(modules)]
  const order = shelves.flatMap(([, shelf]) => shelf)
  const numbers = new Map(order.map(({ fileName }, number) => [fileName, number]))
  const files = shelves.map(([name, shelf]) => {
    const text = `[\n${shelf.map((module) => asFunction(module, numbers)).join(',\n')}\n]`
    return { name: `${name}-${hashOf(text)}.js`, text, first: numbers.get(shelf[0].fileName) }
  })
  const bundles = files.map(({ name, first }) => [name, first])
  const build = hashOf(JSON.stringify([version, bundles]))
  const work = bundles[reading.length][1]
  return [
    ...files,
    {
      name: 'build.json',
      text: `${JSON.stringify({ version, build, work, words: wordsOf(modules), bundles })}\n`,
    },
    { name: 'contents.json', text: `${JSON.stringify([...numbers.keys()], null, 1)}\n` },
  ]
}

/** What may be typed first: the names of all files and folders of commands, and what is no command. */
function wordsOf(modules) {
  const named = modules.flatMap(
    ({ fileName }) => /^src\/commands\/([a-z]+)(?:\.js|\/)/.exec(fileName)?.[1] ?? [],
  )
  return [...new Set([...named, 'complete', 'help', 'version'])]
}

/** The modules by the name of their bundle; main comes first, and the entry first in it. */
function sorted(modules) {
  const byFile = new Map(modules.map((module) => [module.fileName, module]))
  const behind = (isDoor) => reached(modules.filter(isDoor), byFile)
  const start = behind(({ isEntry }) => isEntry)
  const [line, help, completion, daily, screen] = doors.map((door) => behind(through(door)))
  const others = byPackage(modules)
  const nameOf = (module) => {
    if (module.isEntry || isFirst(module)) return 'main'
    if (completion.has(module)) return 'completion'
    const isRead = line.has(module) || daily.has(module)
    if (help.has(module)) return isRead ? 'common' : 'help'
    if (start.has(module)) return 'common'
    if (isRead) return line.has(module) ? 'line' : 'daily'
    return screen.has(module) ? 'screen' : others(module.fileName)
  }

  const shelves = new Map(reading.map((name) => [name, []]))
  for (const module of [...modules].sort(entryFirst)) {
    const name = nameOf(module)
    shelves.set(name, [...(shelves.get(name) ?? []), module])
  }
  return shelves
}

const entryFirst = (one, other) => Number(other.isEntry) - Number(one.isEntry)

function through(names) {
  const isDoor = new RegExp(`^src/(?:${names.join('|')})\\.js$`)
  return ({ fileName }) => isDoor.test(fileName)
}

/** Modules and what they need to be set up at all. */
function reached(modules, byFile) {
  const found = new Set(modules)
  for (const { imports } of found)
    for (const name of imports) if (byFile.has(name)) found.add(byFile.get(name))
  return found
}

function byPackage(modules) {
  const sizes = new Map()
  for (const { fileName, code } of modules) {
    const name = packageOf(fileName)
    sizes.set(name, (sizes.get(name) ?? 0) + code.length)
  }
  return (fileName) => {
    const name = packageOf(fileName)
    if (name === null) return fileName.startsWith('src/sandbox/') ? 'sandbox' : 'program'
    if (drawing.has(name)) return 'screen'
    return sizes.get(name) < long ? 'packages' : name.replace(/\W+/g, '-')
  }
}

const packageOf = (fileName) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(fileName)?.[1] ?? null

function asFunction({ fileName, code: made }, numbers) {
  const linked = made.replace(/\brequire\("(\.[^"]+)"\)/g, (_, path) => {
    const number = numbers.get(posix.join(posix.dirname(fileName), path))
    if (number === undefined) throw new Error(`${fileName} asks for ${path}, which is in no bundle`)
    return `require(${number})`
  })
  const code = fileName.startsWith('src/') ? late(linked) : linked
  return `function(exports,require,module,__filename,__late){${inAscii(code)}\n}`
}

/** What a module of ours imports is set up when it is first used, not when the module is: nobody waits for what they do not come to. */
function late(code) {
  const imports = /(?<=[ ,])((?:require|node)_[\w$]+)=require\((\d+|"node:[^"]+")\)/g
  const names = new Set([...code.matchAll(imports)].map(([, name]) => name))
  return code.replace(
    /(?<![\w$]|(?<!\.\.)\.)(?:require|node)_[\w$]+(?:=require\((?:\d+|"node:[^"]+")\))?/g,
    (found) => {
      const [name, asked] = found.split('=')
      if (!names.has(name)) return found
      return asked === undefined ? `(${name}())` : `${name}=__late${asked.slice('require'.length)}`
    },
  )
}

/** In characters of one byte each: read as they lie there, and half as long in memory. */
function inAscii(code) {
  // Where the escape of a character would not mean the character.
  if (/\braw`(?:[^`\\]|\\[^])*[^\0-\x7f]|(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(code))
    throw new Error('A raw or escaped character is not in ASCII')
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const hashOf = (text) =>
  createHash('sha256').update(text).digest('base64url').replace(/\W|_/g, '').slice(0, 8)
