'use strict'
const { readFileSync } = require('node:fs')
const { Script } = require('node:vm')

const opened = new Map()

/** A part out of the bundles in `folder`, which come with the number of their first part. */
exports.bundled = function bundled(number, { folder, bundles }) {
  const [name, first] = bundles.findLast(([, begins]) => begins <= number)
  if (!opened.has(name)) opened.set(name, openBundle(`${folder}/${name}`))
  return opened.get(name)[number - first]
}

function openBundle(path) {
  // Each character of a bundle is one byte.
  return new Script(readFileSync(path, 'latin1'), { filename: path }).runInThisContext()
}
