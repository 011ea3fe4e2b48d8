export const filters = `Filters of queue, count and --where. For queue and count each argument is one
term; all of them must hold.

  helpdesk queue status:open tech:none "location:El Dorado*"

  status:open,pending        any of these, by name
  is:open                    open or waiting; also is:waiting, resolved, closed,
                             canceled, overdue, unassigned, flagged, approval,
                             mine
  priority:high
  type:Applications          with all types below it; Applications/OMIS for one
  group:Network              level:2
  tech:me                    tech:none, or a part of a name or e-mail
  requester:ruiz             a part of a name or e-mail
  location:El*               department:Records
  id:1000..1100              id:1042, id:1000..
  created:-24h..             updated:2026-10-01..
  due:..eow                  due:none
  closed:2026-09-01..2026-09-30
  "field:Callback number=555*"
                             a custom field by its label
  view:stuck                 a filter that you saved
  printer                    words in subject or detail; a number is also an id

Names are whole, in any case; * stands for any part. A comma separates
alternatives; a name with a comma goes in quotes: location:'"North, annex"'.

Times are points in time, from..to: -24h, +2d, today, yesterday, monday, eow
(the end of Sunday), 2026-10-01 (the whole day), 2026-10-01T14:00, in your time
zone.

field:LABEL=VALUE asks for a custom field. Text is compared whole; of check
boxes one that is chosen must fit. Numbers take 10..20 and =>=10, days and times
take what created: takes, with monday the last one; * is any value, none is not
set. In --where a label with blanks goes in quotes: field:"Needed by"=..eow. The
server cannot filter these, so all that the rest of the filter leaves is read.

or, and, not, ( and ) are arguments of their own; shells want ( and ) in quotes:

  helpdesk queue not priority:low '(' is:overdue or is:unassigned ')'

Or as one text, with quotes inside:

  helpdesk queue --where 'not priority:low (is:overdue or tech:none)'

Where to look: --mine, --my-groups (the usual one), --flagged, --recent, --all;
--unassigned narrows any of them. --mine and --my-groups show open and waiting
tickets unless the filter speaks of status:, is: or closed:.

--save NAME keeps the filter as a view, with names and times as you typed them.
view:NAME stands for it in any filter, also of another view; helpdesk views
lists them. --mine, --flagged and --unassigned become is: terms; what else says
where to look is no part of a view. An alias makes a command of a whole line:
helpdesk alias add morning 'queue --mine view:stuck'.

--explain prints what the views hold, what the server is asked and what is
decided here. --qualifier passes the server's own filter language through.
`
