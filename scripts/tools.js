import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

/** Programs that only some tests need. */
const tools = ['zsh', 'fish', 'jq', 'openssl', 'mandoc', 'gnome-keyring-daemon', 'dbus-daemon', 'dbus-send']

/** One line on the programs whose tests were skipped, if there are any. */
export function sayWhatIsMissing() {
  const missing = tools.filter((tool) => !isInstalled(tool))
  if (!hasKeyringPackage()) missing.push('@napi-rs/keyring')
  // A server, so that it is on no path.
  if (!existsSync('/usr/share/request-tracker5/libexec/rt-server')) missing.push('request-tracker5')
  if (missing.length > 0) console.log(`Skipped what needs ${missing.join(', ')}: not installed here.`)
}

function hasKeyringPackage() {
  try {
    return createRequire(import.meta.url).resolve('@napi-rs/keyring') !== ''
  } catch {
    return false
  }
}

function isInstalled(tool) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
