import type { Entry } from '../../index.ts'

/** The commands of the sandbox, as the table of contents has them. */
export const sandboxCommands: Readonly<Record<string, Entry>> = {
  'sandbox serve': {
    summary: 'Serve the sandbox over HTTP',
    load: () => import('../../sandbox/serve.ts').then(({ serve }) => serve),
  },
  'sandbox reset': {
    summary: 'Put the sandbox back to its first 240 tickets',
    load: () => import('../../sandbox/reset.ts').then(({ reset }) => reset),
  },
  'sandbox seed': {
    summary: 'Fill the sandbox with as many tickets as you like',
    load: () => import('../../sandbox/seed.ts').then(({ seed }) => seed),
  },
  'sandbox mail': {
    summary: 'List the mails that the sandbox would have sent',
    load: () => import('../../sandbox/mail.ts').then(({ mail }) => mail),
  },
  'sandbox keys': {
    summary: "List the sandbox's throw-away keys and passwords",
    load: () => import('../../sandbox/keys.ts').then(({ keys }) => keys),
  },
}
