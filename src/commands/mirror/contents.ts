/** The part of the table of contents that is about the copy of the help desk on this computer. */
export const mirrorContents = {
  sync: {
    summary: 'Keep a copy of all tickets on this computer',
    load: () => import('../sync.ts').then(({ sync }) => sync),
  },
  'mirror status': {
    summary: 'Show what the mirror of the account holds',
    load: () => import('./status.ts').then(({ status }) => status),
  },
  'mirror clear': {
    summary: 'Remove the mirror of the account',
    load: () => import('./clear.ts').then(({ clear }) => clear),
  },
}
