// Loaded before the program: says on stderr, when it ends, which bundles it opened and the numbers of the parts it set up.
const vm = require('node:vm')
const { basename } = require('node:path')

const bundles = []
const parts = []
const begins = new Map([['main.js', 0]])

vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options)
    this.file = basename(options.filename)
  }

  runInThisContext(...how) {
    const holds = super.runInThisContext(...how)
    bundles.push(this.file)
    for (const [name, first] of holds.bundles ?? []) begins.set(name, first)
    const first = begins.get(this.file)
    const list = holds.parts ?? holds
    list.forEach((part, at) => {
      list[at] = function (...given) {
        parts.push(first + at)
        return part.apply(this, given)
      }
    })
    return holds
  }
}

process.on('exit', () => console.error(JSON.stringify({ bundles, parts })))
