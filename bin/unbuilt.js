'use strict'
/*
 * Builds a copy of the repository in which nothing is built: npm 12 runs no script for `npm install -g .`, so that the
 * first command has to. A tarball brings what is built, and no scripts.
 */
const { spawnSync } = require('node:child_process')
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const prepare = join(__dirname, '..', 'scripts', 'prepare.js')

/** Ends the process where it cannot be built; does nothing where nothing is there to build it with. */
exports.build = function build() {
  if (!existsSync(prepare)) return
  process.stderr.write('Building helpdesk, once …\n')
  const { status } = spawnSync(process.execPath, [prepare], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}
