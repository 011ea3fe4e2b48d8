#!/usr/bin/env node
'use strict'
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { openParts } = require('./parts.js')

const root = join(__dirname, '..')
const line = process.argv.slice(2)
if (!existsSync(join(root, 'dist', 'main.js'))) {
  const { build } = require('./unbuilt.js')
  build()
}
const parts = openParts(join(root, 'dist'), { env: process.env, word: line[0] ?? '' })
const { main, processShell } = parts.entry

const shell = processShell({ version: parts.version, root })
void main(line, shell).then((code) => {
  // What was interrupted is to end at once.
  if (code < 128) parts.keep()
  process.exit(code)
})
