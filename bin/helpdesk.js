#!/usr/bin/env node
'use strict'
const { join } = require('node:path')
const { openParts } = require('./parts.js')

const root = join(__dirname, '..')
const parts = openParts(join(root, 'dist'), process)
const { main, processShell } = parts.load('main.js')

const shell = processShell({ version: require('../package.json').version, root })
void main(process.argv.slice(2), shell).then((code) => {
  parts.keep()
  process.exit(code)
})
