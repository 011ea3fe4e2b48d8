import type { Context } from '#command.ts'
import { DeskError, SignInError, UsageError } from '#errors.ts'

type Store = 'keyring' | 'file' | 'none'
type Given = Pick<Context, 'terminal' | 'secrets' | 'say'>

/** Where a secret is to be kept, as far as options and this computer say. */
export interface Wanted {
  /** Null when it has to be said with `--store`, because there is no keyring. */
  readonly store: Store | null
  /** Why there is none that can be used. */
  readonly why: SignInError | null
}

interface Options {
  readonly store: Store | undefined
  readonly keyCommand: string | undefined
}

/** A keyring that was asked for must be there; where nothing was said it is taken if there is one. */
export async function wantedStore({ store, keyCommand }: Options, { secrets }: Given): Promise<Wanted> {
  if (keyCommand !== undefined) return { store: keptByCommand(store), why: null }
  if (store === 'keyring') await secrets.checkKeyring()
  if (store !== undefined) return { store, why: null }
  try {
    await secrets.checkKeyring()
    return { store: 'keyring', why: null }
  } catch (why) {
    if (!(why instanceof SignInError)) throw why
    return { store: null, why }
  }
}

function keptByCommand(store: Store | undefined): Store {
  if (store === undefined || store === 'none') return 'none'
  throw new UsageError('With --key-command no secret is kept, so --store has nothing to keep.', {
    hint: 'Leave one of the two out.',
  })
}

/** Says why the keyring cannot be used, and asks where else. */
export async function askForStore(why: Error | null, { terminal, say }: Given): Promise<Store> {
  if (why !== null) say(why.message)
  return (await terminal()).ask.choice<Store>({
    message: 'Where is the secret to be kept?',
    choices: [
      { value: 'file', name: 'In a file that only you may read' },
      { value: 'none', name: 'Nowhere: HELPDESK_API_KEY gives it each time' },
    ],
  })
}

interface Place {
  readonly profile: string
  readonly server: string
  readonly store: Store
  readonly secret: string
  /** The keyring was not asked for by name, so that a person may choose another place. */
  readonly mayMove: boolean
}

/** Keeps a secret and tells where it is now. */
export async function keepSecret(place: Place, given: Given): Promise<Store> {
  try {
    await given.secrets.keep(place, place.secret)
    return place.store
  } catch (why) {
    const moves = place.mayMove && place.store === 'keyring' && why instanceof SignInError
    if (!moves || !(await given.terminal()).canAsk) throw why
    const store = await askForStore(why, given)
    await given.secrets.keep({ ...place, store }, place.secret)
    return store
  }
}

/** Where a secret is, for a person. */
export function whereKept(store: Store, { path, command }: { path: string; command: boolean }): string {
  if (command) return 'The secret is asked of the key-command each time; it is not kept.'
  if (store === 'keyring') return 'The secret is kept in the system keyring.'
  if (store === 'file') return `The secret is kept in ${path}, readable by you only.`
  return 'The secret is not kept: set HELPDESK_API_KEY, or HELPDESK_PASSWORD, for each call.'
}

interface Replaced {
  readonly profile: string
  readonly server: string
  readonly store: Store
  /** The account of that name, as it was. */
  readonly before: { readonly server: string; readonly store?: Store } | undefined
}

/** What an account of the same name had kept elsewhere is not left behind. */
export async function removeOld(
  { profile, server, store, before }: Replaced,
  { secrets, say }: Given,
): Promise<void> {
  if (before?.store === undefined || (before.store === store && before.server === server)) return
  // The new secret stands in the file under the same name.
  if (before.store === 'file' && store === 'file') return
  try {
    await secrets.remove({ profile, server: before.server, store: before.store })
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    say(`The secret that this account had before could not be removed. ${error.message}`)
  }
}
