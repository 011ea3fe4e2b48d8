import { dirname } from 'node:path'
import * as v from 'valibot'
import { makeFolder, replaceFile } from '../files.ts'
import { type KeptFile, lockOf, type Reading, readKept, readOrSetAside } from '../kept-file.ts'
import { parseLayout } from '../layout.ts'
import { removeLeftovers } from '../leftovers.ts'
import { withLock } from '../lock.ts'
import type { Machine } from '../machine.ts'
import { storageError } from '../storage-error.ts'
import { targetOf } from '../target.ts'

/** The layout that this program writes; a file with a higher one is left alone. */
const secretsVersion = 1

const SecretsFile = v.looseObject({
  version: v.optional(v.literal(secretsVersion), secretsVersion),
  secrets: v.record(v.string(), v.looseObject({ server: v.string(), secret: v.string() })),
})

/** A secret goes to the server it was given for, whatever the settings say later. */
export interface KeptSecret {
  readonly server: string
  readonly secret: string
}

/** By the name of the profile. */
export type KeptSecrets = Readonly<Record<string, KeptSecret>>

interface Held {
  readonly version: typeof secretsVersion
  readonly secrets: KeptSecrets
}

/** None kept is no error. A damaged file is kept aside and reported. Throws StorageError when it cannot be read. */
export async function readSecrets(path: string, machine: Machine): Promise<Reading<KeptSecrets>> {
  const { held, damaged } = await readKept(secretsFile(path, machine))
  return { held: held.secrets, damaged }
}

/** Saves a change, made on what is saved at that moment: no other process writes in between. Throws StorageError. */
export async function changeSecrets(
  path: string,
  machine: Machine,
  change: (secrets: KeptSecrets) => KeptSecrets,
): Promise<Reading<KeptSecrets>> {
  await makeFolder(dirname(path))
  try {
    return await withLock(lockOf(path), machine, async () => {
      const { held, damaged } = await readOrSetAside(secretsFile(path, machine))
      const secrets = change(held.secrets)
      const text = `${JSON.stringify({ ...held, secrets }, null, 2)}\n`
      removeLeftovers(targetOf(path))
      await replaceFile(path, text, { flush: true, mode: 0o600 })
      return { held: secrets, damaged }
    })
  } catch (error) {
    throw storageError(error, 'write', path)
  }
}

function secretsFile(path: string, machine: Machine): KeptFile<Held> {
  return {
    path,
    machine,
    parse: (text) => parseLayout(text, path, { version: secretsVersion, schema: SecretsFile }),
    none: { version: secretsVersion, secrets: {} },
  }
}
