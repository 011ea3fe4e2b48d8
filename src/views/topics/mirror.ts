export const mirror = `A copy of all tickets that you may see, on this computer; helpdesk sync makes it.
It answers queue --offline and count --offline: any filter and scope, while the
help desk is out of reach or far away, and show --offline. stderr says how old
it is. It is read by you only, holds no secret, and sends nothing.

The first run reads every ticket. It may be stopped or killed at any time: the
next one goes on where it stopped. Later runs take what was changed since the
last one, and the changes of the hour before it once more (5 minutes where the
server's time is sure); with nothing new that is one request, so that a crontab
may do it every few minutes.

Tickets that were deleted, or that you may no longer see, stand in no list of
changes. Once a day, and with helpdesk sync --full, all tickets are compared
with those of the help desk, a hundred numbers with one request. Request
Tracker counts its tickets: there an equal count is enough, once a day.

Offline a word means what it means on the server: a part of a word, any case,
in subject or detail. What fits best comes first, unless --sort says
otherwise; of more than 300 the newest 300, or as many as are wanted, are
weighed when only the first rows are wanted, and how many there are is not
told. Words of less than three letters are found and not weighed. --recent and
--qualifier only the server can tell: with them there is what was kept of
single answers, as helpdesk help outages says. What was told of a ticket's
state goes by the site policy of the day on which it was read.

A mirror holds no notes and no files. show --offline takes them from what was
kept when the ticket was shown last. stderr says so where that is older than
the mirror's row, or where nothing is kept; then they are null in JSON, and
show --notes is exit 9.

One process at a time fills a mirror; another one ends with exit code 7. Each
account has its own. helpdesk mirror status tells what it holds,
helpdesk mirror clear removes it, and so do helpdesk logout and signing in anew
with a key, which may be another's. It lies below XDG_DATA_HOME. A damaged one
is kept aside, and the next sync makes a new one.

It needs the package libsql, which the tarball for Linux x64 brings along.
Without it helpdesk sync is exit 6 and says how to get it.
`
