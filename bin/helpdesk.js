#!/usr/bin/env node
'use strict'
const { join } = require('node:path')
const { main, processShell } = require('../dist/main.js')

const shell = processShell({ version: require('../package.json').version, root: join(__dirname, '..') })
void main(process.argv.slice(2), shell).then((code) => process.exit(code))
