import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.js'
import { ensureInstalled, root } from './install.js'
import { published } from './manifest.js'
import { notices } from './notices.js'
import { npmPack, packed } from './npm-pack.js'

const platform = 'linux-x64-gnu'
const staged = join(packed, platform)

/** Packs the program together with the native packages of Linux x64, and gives the path of the tarball. */
export function packLinux() {
  const manifest = published()
  const brought = nativePackages()
  rmSync(staged, { recursive: true, force: true })
  for (const path of [...manifest.files, 'README.md', 'LICENSE'].filter((one) => existsSync(join(root, one))))
    cpSync(join(root, path), join(staged, path), { recursive: true })
  for (const name of brought) cpSync(folderOf(name), join(staged, 'node_modules', name), { recursive: true })
  const notes = join(staged, 'THIRD_PARTY_NOTICES')
  writeFileSync(notes, `${readFileSync(notes, 'utf8')}\n${notices(brought.map(folderOf))}`)
  writeFileSync(join(staged, 'package.json'), JSON.stringify(bundling(manifest, brought), null, 2))
  const final = join(packed, `${manifest.name}-${manifest.version}-linux-x64.tgz`)
  renameSync(npmPack([staged, '--ignore-scripts'], staged), final)
  rmSync(staged, { recursive: true })
  return final
}

function bundling({ peerDependencies, peerDependenciesMeta: _meta, ...manifest }, brought) {
  return {
    ...manifest,
    os: ['linux'],
    cpu: ['x64'],
    libc: ['glibc'],
    dependencies: peerDependencies,
    bundleDependencies: brought,
  }
}

/** Those of them that are not installed here: all are on Linux x64 with glibc, if the registry could be reached. */
export function missingHere() {
  return nativePackages().filter((name) => !existsSync(folderOf(name)))
}

/** What users could install besides, and all that it needs on this platform. */
function nativePackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const found = new Set()
  const add = (name) => {
    if (found.has(name)) return
    found.add(name)
    const { dependencies = {}, optionalDependencies = {} } = packages[`node_modules/${name}`]
    const native = Object.keys(optionalDependencies).filter((one) => one.endsWith(platform))
    for (const one of [...Object.keys(dependencies), ...native]) add(one)
  }
  for (const name of Object.keys(packages[''].optionalDependencies)) add(name)
  return [...found]
}

function folderOf(name) {
  return join(root, 'node_modules', name)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  await ensureBuilt()
  const missing = missingHere()
  if (missing.length === 0) console.log(packLinux())
  else {
    console.error(`Not installed here: ${missing.join(', ')}. On Linux x64 \`npm ci\` brings them.`)
    process.exitCode = 1
  }
}
