import type { Journal } from '#changes/journal.ts'
import type { CommandTree } from '#completion/tree.ts'
import type { Finding } from '#desk/doctor/finding.ts'
import type { HelpDesk } from '#desk/helpdesk.ts'
import type { ServerApi } from '#desk/server/api.ts'
import type { SitePolicy } from '#desk/site/policy.ts'
import type { Downloads } from '#store/downloads.ts'
import type { Uploads } from '#store/uploads.ts'
import type { Spinner } from '#terminal/spinner.ts'
import type { Style } from '#views/style.ts'
import type { AliasDesk } from './context/aliases/aliases.ts'
import type { Account } from './context/account/account.ts'
import type { ReadWords } from './context/completion/keep.ts'
import type { AccountVariables } from './context/account/variables.ts'
import type { LooksDesk } from './context/looks.ts'
import type { ChangeDesk } from './context/writes/change.ts'
import type { ConnectedDesk } from './context/connection/connect.ts'
import type { Examination } from './context/doctor/doctor.ts'
import type { DraftDesk } from './context/drafts/drafts.ts'
import type { RunsDesk } from './context/writes/journal.ts'
import type { MirrorDesk } from './context/mirror/mirror.ts'
import type { OutboxDesk } from './context/writes/outbox.ts'
import type { SandboxDoor } from './context/sandbox.ts'
import type { SecretDesk } from './context/account/secrets.ts'
import type { SettingsDesk } from './context/settings.ts'
import type { Talk } from './context/talk.ts'
import type { ViewsDesk } from './context/views.ts'
import type { OutputChoice } from './output/choose.ts'

/** What a command may use. Every part is made when first asked for, so that no command pays for what it does not use. */
export interface Context extends ChangeDesk {
  readonly output: OutputChoice & {
    /** Rows of a table on a terminal when no limit was typed; 0 for all. */
    readonly tableLimit: () => Promise<number>
  }
  readonly signal: AbortSignal
  readonly timeZone: string
  readonly processId: number
  /** Server, profile and secrets that the environment gives. */
  readonly environment: AccountVariables
  /** What the options of every command name. */
  readonly everywhere: { readonly profile: string | undefined; readonly server: string | undefined }
  readonly now: () => Date
  /** From 0 up to 1. */
  readonly random: () => number
  /** Waits so many milliseconds, or until the signal is aborted. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** How long a request may be without an answer before it is given up, in milliseconds: so long one that was lost may still arrive. */
  readonly patience: () => Promise<number>
  /** One line on stderr, at once. */
  readonly say: (line: string) => void
  /** Lines on stderr that a view made safe for a terminal already, painted ones too. */
  readonly show: (lines: readonly string[]) => void
  readonly style: (of: 'stdout' | 'stderr') => Promise<Style>

  /** The account in use. Throws SignInError when there is none. */
  readonly account: () => Promise<Account>
  /** Host and port of the server in use. */
  readonly host: () => Promise<string | undefined>
  readonly policy: () => Promise<SitePolicy>
  /** The desk's number and when somebody answers it; null where the site policy does not tell. */
  readonly phone: () => Promise<string | null>
  /** For a command that only reads it answers from what was kept while the server cannot be reached. */
  readonly desk: () => Promise<HelpDesk>
  /** As desk, with the server's own API for requests that no command makes. */
  readonly raw: () => Promise<ConnectedDesk>
  /** A desk for an account that is not the one in use: signing in tries it before it is saved. */
  readonly connect: (account: Account) => Promise<HelpDesk>

  /** Whether an account is at the help desk of this address, however that is written. */
  readonly isAt: (account: Account, address: string) => Promise<boolean>
  /** The same for a saved profile, whatever the environment says; null for the account in use. */
  readonly forProfile: (name: string | null) => Context

  /** What was typed and not sent. */
  readonly drafts: DraftDesk
  /** What may be sent, once the person says so. */
  readonly outbox: OutboxDesk
  /** A copy of the help desk, for reading without it. */
  readonly mirror: MirrorDesk
  /** Keeps tickets of a file that were not created, forms or a text of any kind that it takes, and says how to send them. Gives whether they are on disk. */
  readonly keepTickets: (text: string, ending: 'yaml' | 'txt') => Promise<boolean>
  /** Remembers what is written by other ways than `change`. */
  readonly journal: Journal
  /** What was written before. */
  readonly runs: () => Promise<RunsDesk>

  /** Files of the person's, to be attached. */
  readonly uploads: () => Promise<Uploads>
  /** A folder of the person's, for files from the server; left out, the one they are in. */
  readonly downloads: (folder: string | undefined) => Promise<Downloads>

  readonly terminal: () => Promise<Talk>
  /** Shows that something goes on; only on a terminal, only when it takes long. */
  readonly spin: (text: string) => Promise<Spinner>
  /** Reads what completion is to offer of this account. Throws UsageError where nothing may be kept of it. */
  readonly refreshCompletion: () => Promise<ReadWords>
  /** Every command with its options, loaded. */
  readonly tree: () => Promise<CommandTree>
  readonly settings: SettingsDesk
  readonly secrets: SecretDesk
  readonly views: ViewsDesk
  /** What is remembered of the last looks at tickets. */
  readonly looks: LooksDesk
  readonly aliases: AliasDesk
  /** Forgets what is kept on disk of an account besides its settings: what would pass for a sign-in, and what it saw. */
  readonly forget: Readonly<Record<'signIn' | 'seen', (account: Account) => Promise<void>>>
  /** The API of an account's server, asked of it without any credentials. */
  readonly detect: (account: Account) => Promise<ServerApi>
  /** Ends what signing in opened on the server, if anything. */
  readonly signOut: (account: Account) => Promise<void>
  readonly sandbox: SandboxDoor
  /** Looks at everything that may be wrong, one by one. */
  readonly doctor: (examination: Examination) => AsyncIterable<Finding>
  /** What is left to do once all is printed: kept answers are told with their age, and new ones kept. */
  readonly finish: () => Promise<void>
}
