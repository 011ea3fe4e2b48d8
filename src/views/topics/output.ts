export const output = `How results are printed. What was found goes to stdout; questions, progress and
hints go to stderr. The formats of -o, --output:

  table   for people; the usual one on a terminal. Fitted to the screen, with
          relative times. A screen too narrow gets "name  value" lines
  tsv     the usual one in a pipe. One line a row, no header (--header);
          backslash, tab and line ends are written \\\\ \\t \\n \\r
  csv     for spreadsheets, with a header (--no-header). A cell that would run
          as a formula gets a ' in front; --bom begins it with the byte order
          mark without which Excel takes UTF-8 for something else
  json    one document: an object for one plain id, an array for a list
  ndjson  one JSON object a line, as the rows arrive
  yaml    the same as json, easier to read
  ids     one id a line, for the next command: helpdesk take -
  html    of a report: one page with a chart and the table, which loads nothing
          from anywhere

  --columns id,status,subject   these columns, in this order, in any format
  --json id,status              short for -o json --columns id,status
  --jq '.[] | select(.overdue) | .subject'
      what this expression of jq 1.8 makes of the JSON, strings bare. It reads
      no variables, files and modules. Beginning with .[] | it takes row by row

A custom field is a column by its label; field:Label where the label is also a
column of every ticket. A label with a comma goes in quotes, inside those of the
shell, here and in --sort, --by and --json:

  --columns 'id,"Rack, row"'  --sort '-"Rack, row",id'

helpdesk schema ticket prints the JSON Schema of a ticket.

Nothing is cut silently. A table on a terminal stops at 50 rows and says so;
--limit 0 takes all. In a pipe texts are whole and times are ISO 8601 in UTC.
Control characters in texts are shown as \\x1b or \\u202e, never sent to the
screen.
`
