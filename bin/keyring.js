'use strict'
/*
 * Asks the system keyring one question: it comes as JSON on stdin, the answer goes to stdout.
 * A program of its own, because a keyring that waits for a person to unlock it does not come back, and a process that
 * waits in such a call cannot end: this one is ended from outside.
 */
const { readFileSync, writeSync } = require('node:fs')

const service = 'helpdesk'
// Left to itself the package falls back silently to the kernel's keyring, which is empty after a restart.
const pinned = { linux: { store: 'secret-service' } }

function answer() {
  const { verb, account, secret } = JSON.parse(readFileSync(0, 'utf8'))
  const keyring = load()
  if (keyring === null) return failed('missing', '')
  const entry = open(keyring.Entry, account)
  // The bus's own words on why it is not there help nobody.
  if (entry === null) return failed('absent', '')
  try {
    return { secret: verbs[verb]({ entry, account, secret, ...keyring }) ?? null }
  } catch (error) {
    return failed(whyOf(error), error.message)
  }
}

function load() {
  try {
    return require('@napi-rs/keyring')
  } catch {
    return null
  }
}

function open(Entry, account) {
  try {
    return new Entry(service, account, pinned)
  } catch {
    return null
  }
}

const verbs = {
  /** Is there a keyring at all? A locked one is. */
  try({ findCredentials }) {
    if (process.platform !== 'linux') return
    try {
      findCredentials(service)
    } catch (error) {
      if (whyOf(error) !== 'locked') throw error
    }
  },
  /** Reads without asking anybody: on Linux this alone tells a locked keyring from one without the secret. */
  look({ entry, account, findCredentials }) {
    if (process.platform !== 'linux') return entry.getPassword()
    return findCredentials(service).find((kept) => kept.account === account)?.password
  },
  /** Reads, and lets the keyring ask a person to unlock it. */
  read: ({ entry }) => entry.getPassword(),
  keep({ entry, secret }) {
    entry.setPassword(secret)
    return entry.getPassword()
  },
  remove({ entry }) {
    entry.deletePassword()
  },
}

function whyOf({ message }) {
  if (/locked|dismissed/i.test(message)) return 'locked'
  return /ServiceUnknown|not provided by any/i.test(message) ? 'absent' : 'broken'
}

function failed(why, words) {
  return { failed: why, words }
}

writeSync(1, JSON.stringify(answer()))
