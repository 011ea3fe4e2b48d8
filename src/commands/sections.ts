/** How the first help page orders the commands, by their first words. */
export const sections: Readonly<Record<string, readonly string[]>> = {
  'Find and read': ['queue', 'count', 'watch', 'changes', 'show', 'browse', 'download', 'views', 'report'],
  'Work on tickets': [
    'new',
    'take',
    'assign',
    'release',
    'note',
    'attach',
    'set',
    'edit',
    'escalate',
    'deescalate',
    'resolve',
    'confirm',
    'reopen',
    'cancel',
    'close',
  ],
  'Kept on this computer': ['drafts', 'outbox', 'runs', 'undo', 'sync', 'mirror'],
  'Look up': [
    'types',
    'fields',
    'statuses',
    'priorities',
    'locations',
    'departments',
    'techs',
    'groups',
    'requesters',
    'assets',
  ],
  'Account and settings': ['login', 'logout', 'whoami', 'doctor', 'profiles', 'config', 'alias'],
  'For scripts and trying out': ['api', 'schema', 'sandbox', 'completion', 'help'],
}

/** First words that are no command by themselves, and what the commands behind them are for. */
export const groups: Readonly<Record<string, string>> = {
  report: 'Reports on what is to do and what was done',
  config: 'Settings of this computer',
  mirror: 'The copy of the help desk on this computer',
  schema: 'What results look like, for programs',
  sandbox: 'A help desk in a box, to try things on',
}
