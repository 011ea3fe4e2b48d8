/** What help says about every verb that takes several tickets. */
export const severalTickets =
  'Each of several tickets has its own result. Three or more ask first at a terminal and elsewhere want --yes or --expect N; --dry-run checks all of them and sends nothing. What is reported is read back from the help desk.'
