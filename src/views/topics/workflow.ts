export const workflow = `The life of a ticket, from the requester's first word to the last.

  A status means one of five states; helpdesk statuses tells which means what
  here. The site policy decides it where the names do not.

  verb        from                        does
  take        any                         makes you its technician
  assign      any                         to a technician: --to NAME
  release     any                         gives it back to its tech group
  note        any                         adds a note, visible or --hidden
  attach      any                         adds files, to the ticket or a note
  set         any                         fields by name: priority=High
  edit        any                         fields in a form, in your editor
  escalate    open, waiting               one level up, or to another group:
                                          --to-group; a note says why
  deescalate  open, waiting               one level down; a note says why
  resolve     open, waiting               says how it was solved; the
                                          requester is asked
  confirm     resolved                    closes it by the requester's word,
                                          kept as a note: --by HOW
  reopen      resolved, closed, canceled  opens it again, with the reason
  cancel      open, waiting, resolved     no longer needed, with the reason
  close       open, waiting, resolved     only where the site policy allows it

  A verb from another state is refused (exit 6) with the one that fits.

Closing. A ticket is closed by its requester's word alone. A technician
resolves; the requester says yes or no, in the mail or to you:

  helpdesk resolve 1042 -m 'Replaced the cable'
  helpdesk confirm 1042 --by 'phone, Ana Ruiz'

set status=Closed and close pass the same check: they are refused (exit 6)
unless the site policy has "techniciansMayClose".

Conflicts. A ticket is read again just before it is written and after it. When
somebody else has it, or changed what this write touches, the ticket is left
as it is (exit 7) and what you wrote is shown or kept. --force writes all the
same. Between reading and writing a moment remains in which another's change
cannot be seen.

Mail. new, resolve, reopen, cancel and visible notes mail requester and tech,
hidden notes the tech; other changes go by the rules of the server. --mail
requester,tech,group,cc chooses, --no-mail mails nobody.

Several tickets: numbers, ranges, web addresses, - to read them from a pipe, or
--where EXPR for all that a filter fits. Three or more, and any --where, ask
first, or want --yes or --expect N:

  helpdesk queue --unassigned -o ids | head -2 | helpdesk take - --dry-run

When something goes wrong. A write whose answer is lost is looked up, not sent
twice; when that cannot tell, the exit code is 8. What was typed and could not
be sent is kept as a draft, and never sent by itself.
`
