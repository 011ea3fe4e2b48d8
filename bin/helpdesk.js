#!/usr/bin/env node
'use strict'
const { existsSync } = require('node:fs')
const { dirname } = require('node:path')
const { openParts } = require('./parts.js')

const root = dirname(__dirname)
const line = process.argv.slice(2)
if (!existsSync(`${root}/dist/build.json`)) {
  const { build } = require('./unbuilt.js')
  build()
}
const parts = openParts(`${root}/dist`, { env: process.env, word: line[0] ?? '' })
const { main, processShell } = parts.entry

const shell = processShell({ version: parts.version, root })
void main(line, shell).then((code) => {
  // What was interrupted is to end at once.
  if (code < 128) parts.keep()
  process.exit(code)
})
