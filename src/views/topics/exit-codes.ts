export const exitCodes = `Exit codes of helpdesk:

    0  done
    1  failed; of several tickets at least one; or a mistake of the program
    2  usage: an unknown option, key, name or choice; an option that this
       command always needs; three or more tickets without --yes
    3  no such ticket or thing
    4  sign-in needed or refused
    5  not permitted
    6  a rule of the server or the site: mandatory fields are missing, the
       requester has the final word, the verb does not fit the status,
       --expect gave another number, a value was not taken
    7  conflict: changed or held by someone else
    8  outcome unknown: the server may or may not have done it
    9  the help desk was not reached, or did not answer a read in time
   10  something answered, but not sensibly
   11  nothing matched (only with --fail-empty)
  130  interrupted

One ticket ends with its own code. Of several: 0 when all are done, 8 when the
outcome of any is unknown, else 4, 9, 10 or 130 when that stopped the run,
else 1.
With -o json or ndjson each failed ticket has its code in error.exit, and the
last line on stderr is the error as JSON.
`
