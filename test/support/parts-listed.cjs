// Loaded before the program: says on stderr, when it ends, which bundles it opened, the numbers of the parts it set up, and
// which modules of Node it loaded.
const vm = require('node:vm')
const { basename, join } = require('node:path')

const bundles = []
const parts = []
const begins = new Map(require(join(__dirname, '../../dist/build.json')).bundles)

vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options)
    this.file = basename(options.filename)
  }

  runInThisContext(...how) {
    const holds = super.runInThisContext(...how)
    bundles.push(this.file)
    const first = begins.get(this.file)
    holds.forEach((part, at) => {
      holds[at] = function (...given) {
        parts.push(first + at)
        return part.apply(this, given)
      }
      // By this it is kept.
      holds[at].toString = () => String(part)
    })
    return holds
  }
}

process.on('exit', () => {
  const node = process.moduleLoadList.flatMap((name) => /^NativeModule ([a-z_]+)$/.exec(name)?.[1] ?? [])
  console.error(JSON.stringify({ bundles, parts, node }))
})
