export const outages = `When the help desk cannot be reached. The exit code is 9, the message says why
and gives the phone number of the site policy; what you typed is a draft
(helpdesk drafts). With --outbox, or your yes at a terminal, the write waits in
the outbox until you send it: helpdesk outbox send. Nothing is sent by itself.
What waits is not forgotten: at a terminal the next command that succeeds says
so in one line, helpdesk outbox lists it, and doctor counts it.

Reading goes on: queue, count and show give what was kept of the help desk
last. stderr says so, with its age; stdout and the exit code are as ever.
--offline asks for that at once, without any request. Where there is a mirror
(helpdesk sync), queue, count and show --offline are answered from that, and in
an outage the lists and tickets of which nothing else was kept: helpdesk help
mirror.

What is kept, for each account and server, readable by you only:

  lists    the last 50 of up to 1,000 tickets. Another list of the same scope
           is answered from a whole one that has all its tickets: after
           "queue", "queue priority:high" and "queue --unassigned" work, too
  tickets  the last 500 that you showed, with their conversation

Together 32 MB at most; the oldest go first. Without a mirror a ticket that was
never shown is exit 9, also where a list has its row: its conversation is not
known. A list that stops arriving after its first rows is exit 9 as well.

Commands that change tickets never decide by what was kept. The sandbox inside
the process keeps nothing.

To keep nothing, and forget what was kept: helpdesk config set cache off.
To forget what was kept for the account, sign out: helpdesk logout
`
