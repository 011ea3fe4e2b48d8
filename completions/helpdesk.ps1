# Completion of helpdesk and hdk for PowerShell, printed by: helpdesk completion powershell
# Unlike those for bash, zsh and fish it was not tried in its shell by the tests.

Register-ArgumentCompleter -Native -CommandName 'helpdesk', 'hdk' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $everywhere = @(
        @{ Names = @('--profile'); Valued = $true; Choices = @(); Files = $false; Live = 'profile'; Summary = 'Use this account instead of the current one' }
        @{ Names = @('--server'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Use this server; a saved secret is not sent to it' }
        @{ Names = @('--no-input'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Never ask; a missing value is an error that names its option' }
        @{ Names = @('--insecure'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not check the server''s certificate, for this call' }
        @{ Names = @('--color'); Valued = $true; Choices = @('auto', 'always', 'never'); Files = $false; Live = $null; Summary = 'Colour on the screen' }
        @{ Names = @('--help', '-h'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Explain the command' }
    )

    function Get-Known($command) {
        switch -CaseSensitive -Exact ($command) {
            '' {
                return @{
                    Next = @(
                        @{ Word = 'queue'; Summary = 'List tickets' }
                        @{ Word = 'count'; Summary = 'Count tickets' }
                        @{ Word = 'watch'; Summary = 'Watch tickets, and see what changes' }
                        @{ Word = 'changes'; Summary = 'Show what happened to tickets since you looked' }
                        @{ Word = 'show'; Summary = 'Show tickets with their conversation' }
                        @{ Word = 'report'; Summary = 'Commands: aging, workload, timeliness, volume' }
                        @{ Word = 'views'; Summary = 'List saved views' }
                        @{ Word = 'browse'; Summary = 'Open a ticket''s web page' }
                        @{ Word = 'attach'; Summary = 'Attach files to tickets' }
                        @{ Word = 'download'; Summary = 'Save attachments of a ticket as files' }
                        @{ Word = 'new'; Summary = 'Submit a ticket, asking for its mandatory fields' }
                        @{ Word = 'take'; Summary = 'Assign tickets to yourself' }
                        @{ Word = 'release'; Summary = 'Give tickets back to their group' }
                        @{ Word = 'assign'; Summary = 'Assign tickets to a technician' }
                        @{ Word = 'note'; Summary = 'Add a note to tickets' }
                        @{ Word = 'set'; Summary = 'Set fields of tickets' }
                        @{ Word = 'escalate'; Summary = 'Move tickets one level up, or to another tech group' }
                        @{ Word = 'deescalate'; Summary = 'Move tickets one level down' }
                        @{ Word = 'resolve'; Summary = 'Resolve tickets; the requester has the final word' }
                        @{ Word = 'confirm'; Summary = 'Close resolved tickets by the requester''s final word' }
                        @{ Word = 'reopen'; Summary = 'Open tickets again' }
                        @{ Word = 'cancel'; Summary = 'Cancel tickets that are no longer needed' }
                        @{ Word = 'close'; Summary = 'Close tickets, where the site lets technicians do so' }
                        @{ Word = 'drafts'; Summary = 'List what was typed and not sent' }
                        @{ Word = 'outbox'; Summary = 'List what waits to be sent' }
                        @{ Word = 'sync'; Summary = 'Keep a copy of all tickets on this computer' }
                        @{ Word = 'mirror'; Summary = 'Commands: status, clear' }
                        @{ Word = 'types'; Summary = 'List request types' }
                        @{ Word = 'fields'; Summary = 'List the fields of tickets, and which are mandatory' }
                        @{ Word = 'statuses'; Summary = 'List statuses' }
                        @{ Word = 'priorities'; Summary = 'List priorities' }
                        @{ Word = 'locations'; Summary = 'List locations' }
                        @{ Word = 'departments'; Summary = 'List departments' }
                        @{ Word = 'techs'; Summary = 'List technicians' }
                        @{ Word = 'groups'; Summary = 'List tech groups' }
                        @{ Word = 'edit'; Summary = 'Change a ticket in your editor' }
                        @{ Word = 'assets'; Summary = 'Find assets by number, name or serial number' }
                        @{ Word = 'requesters'; Summary = 'Find requesters by name, e-mail or user name' }
                        @{ Word = 'undo'; Summary = 'Put back what a run changed' }
                        @{ Word = 'runs'; Summary = 'List what was written: the journal of your runs' }
                        @{ Word = 'login'; Summary = 'Sign in to a help desk and keep the account' }
                        @{ Word = 'logout'; Summary = 'Sign out and forget the secret' }
                        @{ Word = 'whoami'; Summary = 'Show who is signed in, and where' }
                        @{ Word = 'doctor'; Summary = 'Check this computer, the connection and the help desk' }
                        @{ Word = 'profiles'; Summary = 'List accounts' }
                        @{ Word = 'config'; Summary = 'Commands: list, get, set' }
                        @{ Word = 'alias'; Summary = 'List your own commands' }
                        @{ Word = 'api'; Summary = 'Send a request of your own to the server''s API' }
                        @{ Word = 'sandbox'; Summary = 'Commands: serve, reset, seed, mail, keys' }
                        @{ Word = 'completion'; Summary = 'Print a completion script for your shell' }
                        @{ Word = 'schema'; Summary = 'Commands: ticket' }
                        @{ Word = 'help'; Summary = 'Explain a command or a topic' }
                    )
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids', 'html'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                        @{ Names = @('--version', '-V'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print the version' }
                    )
                    Arguments = @()
                }
            }
            'queue' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--mine'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets assigned to me' }
                        @{ Names = @('--my-groups'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets of my tech groups; this is what you get without a choice' }
                        @{ Names = @('--flagged'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I flagged' }
                        @{ Names = @('--recent'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I looked at lately' }
                        @{ Names = @('--all'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'All tickets that I may see' }
                        @{ Names = @('--unassigned'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Only tickets that nobody has taken' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'A whole filter in one text: ''status:open (tech:me or tech:none)''' }
                        @{ Names = @('--explain'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print what the server is asked and what is decided here; read no ticket' }
                        @{ Names = @('--qualifier'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The server''s own filter language, passed through' }
                        @{ Names = @('--offline'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Ask nothing of the help desk: show what was kept of it last, with its age' }
                        @{ Names = @('--save'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Keep the filter as a view, for view:NAME in any filter' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Replace a saved view of the same name without asking' }
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,+'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,+'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,+'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'filter'; Summary = 'Terms such as status:open, priority:high, tech:me, location:El*, or words; see helpdesk help filters' }
                    )
                }
            }
            'count' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--mine'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets assigned to me' }
                        @{ Names = @('--my-groups'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets of my tech groups; this is what you get without a choice' }
                        @{ Names = @('--flagged'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I flagged' }
                        @{ Names = @('--recent'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I looked at lately' }
                        @{ Names = @('--all'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'All tickets that I may see' }
                        @{ Names = @('--unassigned'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Only tickets that nobody has taken' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'A whole filter in one text: ''status:open (tech:me or tech:none)''' }
                        @{ Names = @('--explain'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print what the server is asked and what is decided here; read no ticket' }
                        @{ Names = @('--qualifier'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The server''s own filter language, passed through' }
                        @{ Names = @('--save'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Keep the filter as a view, for view:NAME in any filter' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Replace a saved view of the same name without asking' }
                        @{ Names = @('--by'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,+'; Summary = 'Count for each value of these columns' }
                        @{ Names = @('--offline'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Ask nothing of the help desk: show what was kept of it last, with its age' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=count,+'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=count,+'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'filter'; Summary = 'Terms such as status:open, priority:high, tech:me, location:El*, or words; see helpdesk help filters' }
                    )
                }
            }
            'watch' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--mine'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets assigned to me' }
                        @{ Names = @('--my-groups'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets of my tech groups; this is what you get without a choice' }
                        @{ Names = @('--flagged'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I flagged' }
                        @{ Names = @('--recent'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I looked at lately' }
                        @{ Names = @('--all'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'All tickets that I may see' }
                        @{ Names = @('--unassigned'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Only tickets that nobody has taken' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'A whole filter in one text: ''status:open (tech:me or tech:none)''' }
                        @{ Names = @('--explain'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print what the server is asked and what is decided here; read no ticket' }
                        @{ Names = @('--qualifier'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The server''s own filter language, passed through' }
                        @{ Names = @('--every'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Between two looks: 30s, 5m, 1h (30s unless given; at least 5s)' }
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,+'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'ndjson'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,+'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'filter'; Summary = 'Terms such as status:open, priority:high, tech:me, location:El*, or words; see helpdesk help filters' }
                    )
                }
            }
            'changes' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--since'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Since the last look (last), which you get without it, or a time: yesterday, -8h, 2026-10-01' }
                        @{ Names = @('--keep'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Leave the remembered look as it is' }
                        @{ Names = @('--mine'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets assigned to me, and those that I reported; this is what you get without a choice' }
                        @{ Names = @('--my-groups'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets of my tech groups' }
                        @{ Names = @('--flagged'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I flagged' }
                        @{ Names = @('--recent'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I looked at lately' }
                        @{ Names = @('--all'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'All tickets that I may see' }
                        @{ Names = @('--unassigned'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Only tickets that nobody has taken' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'A whole filter in one text: ''status:open (tech:me or tech:none)''' }
                        @{ Names = @('--explain'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print what the server is asked and what is decided here; read no ticket' }
                        @{ Names = @('--qualifier'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The server''s own filter language, passed through' }
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=at,id,what,by,from,to,text,subject,url'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=at,id,what,by,from,to,text,subject,url'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=at,id,what,by,from,to,text,subject,url'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'filter'; Summary = 'Terms such as status:open, priority:high, tech:me, location:El*, or words; see helpdesk help filters' }
                    )
                }
            }
            'show' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--field'); Valued = $true; Choices = @(); Files = $false; Live = 'name=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,notes,attachments,detailSource,+'; Summary = 'Print only this value, bare' }
                        @{ Names = @('--notes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print only the conversation' }
                        @{ Names = @('--offline'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Ask nothing of the help desk: show what was kept of it last, with its age' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,notes,attachments,detailSource,+'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,notes,attachments,detailSource,+'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin' }
                    )
                }
            }
            'report aging' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--mine'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets assigned to me' }
                        @{ Names = @('--my-groups'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets of my tech groups; this is what you get without a choice' }
                        @{ Names = @('--flagged'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I flagged' }
                        @{ Names = @('--recent'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I looked at lately' }
                        @{ Names = @('--all'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'All tickets that I may see' }
                        @{ Names = @('--unassigned'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Only tickets that nobody has taken' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'A whole filter in one text: ''status:open (tech:me or tech:none)''' }
                        @{ Names = @('--qualifier'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The server''s own filter language, passed through' }
                        @{ Names = @('--offline'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Ask nothing of the help desk: show what was kept of it last, with its age' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids', 'html'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=age,tickets,share,overdue,oldest'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=age,tickets,share,overdue,oldest'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'filter'; Summary = 'Terms such as status:open, priority:high, tech:me, location:El*, or words; see helpdesk help filters' }
                    )
                }
            }
            'report workload' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--mine'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets assigned to me' }
                        @{ Names = @('--my-groups'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets of my tech groups; this is what you get without a choice' }
                        @{ Names = @('--flagged'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I flagged' }
                        @{ Names = @('--recent'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I looked at lately' }
                        @{ Names = @('--all'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'All tickets that I may see' }
                        @{ Names = @('--unassigned'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Only tickets that nobody has taken' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'A whole filter in one text: ''status:open (tech:me or tech:none)''' }
                        @{ Names = @('--qualifier'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The server''s own filter language, passed through' }
                        @{ Names = @('--offline'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Ask nothing of the help desk: show what was kept of it last, with its age' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids', 'html'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=tech,tickets,share,overdue,dueSoon,waiting,oldestDays'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=tech,tickets,share,overdue,dueSoon,waiting,oldestDays'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'filter'; Summary = 'Terms such as status:open, priority:high, tech:me, location:El*, or words; see helpdesk help filters' }
                    )
                }
            }
            'report timeliness' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--mine'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets assigned to me' }
                        @{ Names = @('--my-groups'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets of my tech groups; this is what you get without a choice' }
                        @{ Names = @('--flagged'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I flagged' }
                        @{ Names = @('--recent'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I looked at lately' }
                        @{ Names = @('--all'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'All tickets that I may see' }
                        @{ Names = @('--unassigned'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Only tickets that nobody has taken' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'A whole filter in one text: ''status:open (tech:me or tech:none)''' }
                        @{ Names = @('--qualifier'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The server''s own filter language, passed through' }
                        @{ Names = @('--offline'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Ask nothing of the help desk: show what was kept of it last, with its age' }
                        @{ Names = @('--since'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'From when on: a day, or for example -12w; four weeks ago when left out' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids', 'html'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=group,closed,inTime,late,withoutDue,inTimeShare,medianDays,slowestDays'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=group,closed,inTime,late,withoutDue,inTimeShare,medianDays,slowestDays'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'filter'; Summary = 'Terms such as status:open, priority:high, tech:me, location:El*, or words; see helpdesk help filters' }
                    )
                }
            }
            'report volume' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--mine'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets assigned to me' }
                        @{ Names = @('--my-groups'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets of my tech groups; this is what you get without a choice' }
                        @{ Names = @('--flagged'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I flagged' }
                        @{ Names = @('--recent'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Tickets that I looked at lately' }
                        @{ Names = @('--all'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'All tickets that I may see' }
                        @{ Names = @('--unassigned'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Only tickets that nobody has taken' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'A whole filter in one text: ''status:open (tech:me or tech:none)''' }
                        @{ Names = @('--qualifier'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The server''s own filter language, passed through' }
                        @{ Names = @('--offline'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Ask nothing of the help desk: show what was kept of it last, with its age' }
                        @{ Names = @('--since'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'From when on: a day, or for example -12w; four weeks ago when left out' }
                        @{ Names = @('--by'); Valued = $true; Choices = @('week', 'day'); Files = $false; Live = $null; Summary = 'A row for each week, or each day' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids', 'html'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=from,created,closed,growth'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=from,created,closed,growth'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'filter'; Summary = 'Terms such as status:open, priority:high, tech:me, location:El*, or words; see helpdesk help filters' }
                    )
                }
            }
            'views' {
                return @{
                    Next = @(
                        @{ Word = 'drop'; Summary = 'Forget a saved view' }
                    )
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,filter'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,filter'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'views drop' {
                return @{
                    Next = @()
                    Options = $everywhere + @()
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = 'view'; Summary = 'The view' }
                    )
                }
            }
            'browse' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--print'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print the address instead of opening it' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket number' }
                    )
                }
            }
            'attach' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--name'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'What the file from stdin is to be called' }
                        @{ Names = @('--on-note'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Attach to this note, by its number' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $true; Live = $null; Summary = 'The ticket, or several as 12,14 or 15-18, or none with --where; then files, - for stdin' }
                    )
                }
            }
            'download' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--dir'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'Save in this folder, which is made where it is missing' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Replace existing files' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=path,id,name,bytes,note'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=path,id,name,bytes,note'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket number' }
                        @{ Many = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only files of this name; * stands for any part' }
                    )
                }
            }
            'new' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--type'); Valued = $true; Choices = @(); Files = $false; Live = 'type'; Summary = 'Request type, by its path or last name; see helpdesk types' }
                        @{ Names = @('--subject'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Subject; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--detail', '-m'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The request in full; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--requester'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Who reports it: a part of the name, e-mail or user name; me, none, id:7' }
                        @{ Names = @('--location'); Valued = $true; Choices = @(); Files = $false; Live = 'location'; Summary = 'Where it is' }
                        @{ Names = @('--department'); Valued = $true; Choices = @(); Files = $false; Live = 'department'; Summary = 'Department that it is about' }
                        @{ Names = @('--room'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Room' }
                        @{ Names = @('--priority'); Valued = $true; Choices = @(); Files = $false; Live = 'priority'; Summary = 'Priority; left out, that of the request type' }
                        @{ Names = @('--asset'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'What it is about: a part of its number, name or serial number; id:7; see helpdesk assets' }
                        @{ Names = @('--cc'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'E-mail addresses for copies, separated by commas' }
                        @{ Names = @('--to'); Valued = $true; Choices = @(); Files = $false; Live = 'tech'; Summary = 'Assign it to this technician, or me; left out, it goes where its type is routed' }
                        @{ Names = @('--set'); Valued = $true; Choices = @(); Files = $false; Live = 'field'; Summary = 'A field by its label or key; choices separated by ;. The value reads as --detail does. May be repeated' }
                        @{ Names = @('--attach'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'Attach this file; - reads stdin' }
                        @{ Names = @('--name'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'What the file from stdin is to be called' }
                        @{ Names = @('--like'); Valued = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Begin with what this ticket holds, except its status, technician and times' }
                        @{ Names = @('--form'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a form to fill in for this type, with what was given; send nothing' }
                        @{ Names = @('--from'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'Submit the tickets of a file, or of stdin with -: forms, JSON, NDJSON or CSV, one ticket a row' }
                        @{ Names = @('--map'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'With --from, what a column is; COLUMN= leaves it out. May be repeated' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'take' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--note'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Add this note; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin. Or none, with --where' }
                    )
                }
            }
            'release' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--note'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Add this note; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin. Or none, with --where' }
                    )
                }
            }
            'assign' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--to'); Valued = $true; Choices = @(); Files = $false; Live = 'tech'; Summary = 'A part of the name, e-mail or user name; me, none, id:7' }
                        @{ Names = @('--note'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Add this note; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin. Or none, with --where' }
                    )
                }
            }
            'note' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--text', '-m'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The note; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--hidden'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Not shown to the requester' }
                        @{ Names = @('--time'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Time worked: 15m, 1h30, 0:45' }
                        @{ Names = @('--attach'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'Attach this file; - reads stdin' }
                        @{ Names = @('--name'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'What the file from stdin is to be called' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin. Or none, with --where' }
                    )
                }
            }
            'set' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--note'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Add this note; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'change'; Summary = 'Ticket numbers as everywhere, or none with --where; then fields with their new values' }
                    )
                }
            }
            'escalate' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--note', '-m'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Why; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--hidden'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'The note is not shown to the requester' }
                        @{ Names = @('--to-group'); Valued = $true; Choices = @(); Files = $false; Live = 'group'; Summary = 'Hand over to this tech group in place of one level up' }
                        @{ Names = @('--type'); Valued = $true; Choices = @(); Files = $false; Live = 'type'; Summary = 'With --to-group: the request type that the ticket takes' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin. Or none, with --where' }
                    )
                }
            }
            'deescalate' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--note', '-m'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Why; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--hidden'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'The note is not shown to the requester' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin. Or none, with --where' }
                    )
                }
            }
            'resolve' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--solution', '-m'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'How it was solved; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--time'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Time worked: 15m, 1h30, 0:45' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin. Or none, with --where' }
                    )
                }
            }
            'confirm' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--by'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'How the requester confirmed: by phone, by mail, in person' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin. Or none, with --where' }
                    )
                }
            }
            'reopen' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--note', '-m'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Why; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin. Or none, with --where' }
                    )
                }
            }
            'cancel' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--note', '-m'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Why; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin. Or none, with --where' }
                    )
                }
            }
            'close' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--note'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Add this note; - reads stdin, @FILE a file; write @@ for a first @' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--where'); Valued = $true; Choices = @(); Files = $false; Live = 'expression'; Summary = 'All tickets that this filter fits, in place of ids; always asks, or wants --yes' }
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also a colleague''s ticket, and over a colleague''s change' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--outbox'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Where the help desk cannot be reached, keep it in the outbox; helpdesk outbox send sends it' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket numbers: 1042, 12,14, 15-18, the ticket''s web address, or - to read them from stdin. Or none, with --where' }
                    )
                }
            }
            'drafts' {
                return @{
                    Next = @(
                        @{ Word = 'show'; Summary = 'Show a draft' }
                        @{ Word = 'edit'; Summary = 'Go on with a draft, and send it' }
                        @{ Word = 'drop'; Summary = 'Throw drafts away' }
                    )
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,at,verb,about,profile,next,fields,options,text,path'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,at,verb,about,profile,next,fields,options,text,path'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'drafts show' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,at,verb,about,profile,next,fields,options,text,path'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,at,verb,about,profile,next,fields,options,text,path'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = $null; Summary = 'The draft: 3 or d3; new-1 for tickets of a file' }
                    )
                }
            }
            'drafts edit' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = $null; Summary = 'The draft: 3 or d3' }
                    )
                }
            }
            'drafts drop' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more drafts' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Drafts: 3 or d3; new-1 for tickets of a file' }
                    )
                }
            }
            'outbox' {
                return @{
                    Next = @(
                        @{ Word = 'send'; Summary = 'Send what waits in the outbox' }
                        @{ Word = 'show'; Summary = 'Show what waits to be sent' }
                        @{ Word = 'drop'; Summary = 'Throw away what waits to be sent' }
                    )
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,at,profile,verb,about,state,error,next,fields,options,files,text,path'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,at,profile,verb,about,state,error,next,fields,options,files,text,path'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'sync' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--full'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Look for deleted tickets, too, whenever that was done last' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=tickets,added,changed,removed,synced'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=tickets,added,changed,removed,synced'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'mirror status' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=account,profile,server,tickets,expected,whole,synced,checked,bytes,path'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=account,profile,server,tickets,expected,whole,synced,checked,bytes,path'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'mirror clear' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask' }
                    )
                    Arguments = @()
                }
            }
            'outbox send' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also over what somebody changed, and what may still be on its way' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Entries: o1 or 1; left out, all' }
                    )
                }
            }
            'outbox show' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,at,profile,verb,about,state,error,next,fields,options,files,text,path'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,at,profile,verb,about,state,error,next,fields,options,files,text,path'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = $null; Summary = 'The entry: o1 or 1' }
                    )
                }
            }
            'outbox drop' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--all'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'All of it' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Entries: o1 or 1' }
                    )
                }
            }
            'types' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--all'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also those that new tickets can no longer take' }
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,path,name,typePath,parentId,group,approval,archived,hidesSubject,priorityId,fieldIds'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,path,name,typePath,parentId,group,approval,archived,hidesSubject,priorityId,fieldIds'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,path,name,typePath,parentId,group,approval,archived,hidesSubject,priorityId,fieldIds'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = $null; Summary = 'A part of the path' }
                    )
                }
            }
            'fields' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--type'); Valued = $true; Choices = @(); Files = $false; Live = 'type'; Summary = 'Fields of tickets of this request type, by its path or last name' }
                        @{ Names = @('--required'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Only mandatory fields' }
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,name,label,kind,required,demandedBy,choices,description,editable,option'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name,label,kind,required,demandedBy,choices,description,editable,option'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name,label,kind,required,demandedBy,choices,description,editable,option'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'statuses' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,name,state'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name,state'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name,state'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'priorities' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,name,dueMinutes'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name,dueMinutes'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name,dueMinutes'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'locations' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,name'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'departments' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,name'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'techs' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,name,username,email,active'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name,username,email,active'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name,username,email,active'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'groups' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=name,typeIds'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,typeIds'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,typeIds'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'edit' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--if-updated'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only if nobody changed the ticket after this time, as "updated" tells it' }
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also over a colleague''s change' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = 'ticket'; Summary = 'Ticket number' }
                    )
                }
            }
            'assets' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,number,name,serial,kind,model,manufacturer,status,location'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,number,name,serial,kind,model,manufacturer,status,location'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,number,name,serial,kind,model,manufacturer,status,location'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = $null; Summary = 'A part of the number, name or serial number' }
                    )
                }
            }
            'requesters' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,name,email,username,phone,location,locationId,department,departmentId,room'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name,email,username,phone,location,locationId,department,departmentId,room'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,name,email,username,phone,location,locationId,department,departmentId,room'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = $null; Summary = 'A part of the name, e-mail or user name' }
                    )
                }
            }
            'undo' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Also over what somebody changed since' }
                        @{ Names = @('--mail'); Valued = $true; Choices = @(); Files = $false; Live = 'names=requester,tech,group,cc'; Summary = 'Mail exactly these: requester, tech, group, cc, separated by commas' }
                        @{ Names = @('--no-mail'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Mail nobody' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = $null; Summary = 'The run, such as r1, or last for your last one that is not undone' }
                    )
                }
            }
            'runs' {
                return @{
                    Next = @(
                        @{ Word = 'show'; Summary = 'Show what a run did to each ticket' }
                        @{ Word = 'resume'; Summary = 'Do the rest of a run that was cut' }
                        @{ Word = 'clear'; Summary = 'Forget runs' }
                    )
                    Options = $everywhere + @(
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=run,at,profile,server,command,tickets,done,failed,unknown,left,underWay,undoneBy'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=run,at,profile,server,command,tickets,done,failed,unknown,left,underWay,undoneBy'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=run,at,profile,server,command,tickets,done,failed,unknown,left,underWay,undoneBy'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'runs show' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,outcome,changed,note,at,error,message'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,outcome,changed,note,at,error,message'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = $null; Summary = 'The run, such as r1' }
                    )
                }
            }
            'runs resume' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--force'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Write also what may still be on its way, and over what somebody changed' }
                        @{ Names = @('--dry-run'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Check everything and show what would change; send nothing' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before three or more tickets' }
                        @{ Names = @('--expect'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Refuse unless there are exactly N tickets; stands in for --yes' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = $null; Summary = 'The run, such as r1' }
                    )
                }
            }
            'runs clear' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--before'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Only runs begun before then: 2026-10-01, -30d, monday' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask' }
                    )
                    Arguments = @()
                }
            }
            'login' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--api'); Valued = $true; Choices = @('legacy', 'nextgen', 'rt'); Files = $false; Live = $null; Summary = 'The API of the server: legacy up to 2026.1, nextgen from 2026.4 on, rt for Request Tracker 5; found out when left out' }
                        @{ Names = @('--auth'); Valued = $true; Choices = @('key', 'app-key', 'password', 'session'); Files = $false; Live = $null; Summary = 'How to sign in: with your API key, the application key, a password, or a session' }
                        @{ Names = @('--username'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Your user name, for all but your own API key' }
                        @{ Names = @('--api-key-stdin'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Read the API key from stdin' }
                        @{ Names = @('--secret-stdin'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Read the key or password from stdin' }
                        @{ Names = @('--key-command'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The command that prints the secret, asked each time' }
                        @{ Names = @('--store'); Valued = $true; Choices = @('keyring', 'file', 'none'); Files = $false; Live = $null; Summary = 'Where the secret is kept: the system keyring, a file that only you may read, or nowhere' }
                        @{ Names = @('--ca-file'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'Trust only the certificate authorities in this PEM file' }
                        @{ Names = @('--pin'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Trust the one certificate with this SHA-256, whatever stands in it' }
                        @{ Names = @('--client-cert'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'Show the server this certificate, a PEM file' }
                        @{ Names = @('--client-key'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'The key of that certificate, a PEM file' }
                        @{ Names = @('--proxy'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Go by this proxy, whatever the environment says; none for no proxy' }
                        @{ Names = @('--insecure-http'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Allow plain http: the key can be read by everyone on the way' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,username,email,techId,server,api,connection,profile,profileFrom,auth,secretIn,version'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,username,email,techId,server,api,connection,profile,profileFrom,auth,secretIn,version'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'logout' {
                return @{
                    Next = @()
                    Options = $everywhere + @()
                    Arguments = @()
                }
            }
            'whoami' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,username,email,techId,server,api,connection,profile,profileFrom,auth,secretIn,version'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,username,email,techId,server,api,connection,profile,profileFrom,auth,secretIn,version'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'doctor' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--hide-names'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Leave out the names of the host, of its certificate and of yourself' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=check,state,words,advice,exit'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=check,state,words,advice,exit'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'profiles' {
                return @{
                    Next = @(
                        @{ Word = 'use'; Summary = 'Make an account the current one' }
                    )
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,server,api,auth,username,current'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,server,api,auth,username,current'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'profiles use' {
                return @{
                    Next = @()
                    Options = $everywhere + @()
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = 'profile'; Summary = 'The profile' }
                    )
                }
            }
            'config list' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=key,value,set,choices,summary'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=key,value,set,choices,summary'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'config get' {
                return @{
                    Next = @()
                    Options = $everywhere + @()
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = 'setting'; Summary = 'The setting' }
                    )
                }
            }
            'config set' {
                return @{
                    Next = @()
                    Options = $everywhere + @()
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = 'setting'; Summary = 'The setting' }
                        @{ Many = $false; Choices = @(); Files = $false; Live = 'setting-value'; Summary = 'Its new value' }
                    )
                }
            }
            'alias' {
                return @{
                    Next = @(
                        @{ Word = 'add'; Summary = 'Make a command of your own' }
                        @{ Word = 'drop'; Summary = 'Forget a command of your own' }
                    )
                    Options = $everywhere + @(
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,line'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=name,line'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'alias add' {
                return @{
                    Next = @()
                    Options = $everywhere + @()
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = $null; Summary = 'What you will type' }
                        @{ Many = $false; Choices = @(); Files = $false; Live = $null; Summary = 'What it stands for: a command with its options, in quotes' }
                    )
                }
            }
            'alias drop' {
                return @{
                    Next = @()
                    Options = $everywhere + @()
                    Arguments = @(
                        @{ Many = $false; Choices = @(); Files = $false; Live = 'alias'; Summary = 'The alias' }
                    )
                }
            }
            'api' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--raw-field', '-f'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'A field with a text' }
                        @{ Names = @('--field', '-F'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'A field with JSON, or @FILE, or else a text' }
                        @{ Names = @('--input'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'The body: a file, or - for stdin' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--paginate'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Read all pages of a list and print them as one array' }
                    )
                    Arguments = @(
                        @{ Many = $true; Choices = @(); Files = $false; Live = $null; Summary = 'GET, POST, PUT or DELETE, and the path' }
                    )
                }
            }
            'sandbox serve' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--port'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'The port; 0 takes a free one (8081 unless given)' }
                        @{ Names = @('--api'); Valued = $true; Choices = @('legacy', 'nextgen', 'both'); Files = $false; Live = $null; Summary = 'The API: legacy up to 2026.1, nextgen from 2026.4, or both (legacy unless given)' }
                        @{ Names = @('--database'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'The sandbox''s database file instead of the usual one' }
                        @{ Names = @('--now'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Stop the clock at this time: 2026-10-01T14:00:00Z' }
                        @{ Names = @('--quirk'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Behave oddly as real servers do, NAME or NAME=NUMBER; may be repeated' }
                        @{ Names = @('--fault'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Let requests go wrong, KIND[:METHOD PATH][:key=value,…]; may be repeated' }
                        @{ Names = @('--fault-seed'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Repeat the faults of another run: the number that it printed' }
                        @{ Names = @('--log'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'Add a line of JSON for each request to a file, without secrets' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=url,apiKey,username,pid'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=url,apiKey,username,pid'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'sandbox reset' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--database'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'The sandbox''s database file instead of the usual one' }
                        @{ Names = @('--now'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Stop the clock at this time: 2026-10-01T14:00:00Z' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask' }
                    )
                    Arguments = @()
                }
            }
            'sandbox seed' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--tickets'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'How many (240 unless given)' }
                        @{ Names = @('--seed'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Which ones (1 unless given)' }
                        @{ Names = @('--database'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'The sandbox''s database file instead of the usual one' }
                        @{ Names = @('--now'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Stop the clock at this time: 2026-10-01T14:00:00Z' }
                        @{ Names = @('--yes'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Do not ask before replacing' }
                    )
                    Arguments = @()
                }
            }
            'sandbox mail' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--database'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'The sandbox''s database file instead of the usual one' }
                        @{ Names = @('--sort'); Valued = $true; Choices = @(); Files = $false; Live = 'sort=id,at,to,ticket,subject,body'; Summary = 'Sort by these columns, separated by commas, -key for descending; reads everything first' }
                        @{ Names = @('--limit'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'At most N rows, after sorting; 0 for all' }
                        @{ Names = @('--fail-empty'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'End with exit code 11 when nothing matched' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,at,to,ticket,subject,body'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=id,at,to,ticket,subject,body'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'sandbox keys' {
                return @{
                    Next = @()
                    Options = $everywhere + @(
                        @{ Names = @('--database'); Valued = $true; Choices = @(); Files = $true; Live = $null; Summary = 'The sandbox''s database file instead of the usual one' }
                        @{ Names = @('--output', '-o'); Valued = $true; Choices = @('table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'); Files = $false; Live = $null; Summary = 'How to print: a table on a terminal and tsv in a pipe, unless you choose' }
                        @{ Names = @('--columns'); Valued = $true; Choices = @(); Files = $false; Live = 'names=kind,id,name,username,email,apiKey,password'; Summary = 'Only these columns, in this order, separated by commas; a name with a comma in quotes' }
                        @{ Names = @('--json'); Valued = $true; Choices = @(); Files = $false; Live = 'names=kind,id,name,username,email,apiKey,password'; Summary = 'Short for --output json --columns FIELDS' }
                        @{ Names = @('--jq'); Valued = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Print what this jq expression makes of the JSON, strings bare' }
                        @{ Names = @('--header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print a header line' }
                        @{ Names = @('--no-header'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Print no header line' }
                        @{ Names = @('--bom'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Begin csv with a byte order mark, by which Excel knows UTF-8' }
                    )
                    Arguments = @()
                }
            }
            'completion' {
                return @{
                    Next = @()
                    Options = $everywhere + @()
                    Arguments = @(
                        @{ Many = $false; Choices = @('bash', 'zsh', 'fish', 'powershell', 'refresh'); Files = $false; Live = $null; Summary = 'The shell that reads the script; or refresh' }
                    )
                }
            }
            'schema ticket' {
                return @{
                    Next = @()
                    Options = $everywhere + @()
                    Arguments = @()
                }
            }
            'help' {
                return @{
                    Next = @()
                    Options = $everywhere + @()
                    Arguments = @(
                        @{ Many = $false; Choices = @('exit-codes', 'environment', 'output', 'filters', 'forms', 'outages', 'mirror', 'servers', 'workflow', 'queue', 'count', 'watch', 'changes', 'show', 'report', 'views', 'browse', 'attach', 'download', 'new', 'take', 'release', 'assign', 'note', 'set', 'escalate', 'deescalate', 'resolve', 'confirm', 'reopen', 'cancel', 'close', 'drafts', 'outbox', 'sync', 'mirror', 'types', 'fields', 'statuses', 'priorities', 'locations', 'departments', 'techs', 'groups', 'edit', 'assets', 'requesters', 'undo', 'runs', 'login', 'logout', 'whoami', 'doctor', 'profiles', 'config', 'alias', 'api', 'sandbox', 'completion', 'schema', 'help'); Files = $false; Live = $null; Summary = 'A command, or one of the topics' }
                    )
                }
            }
            'report' {
                return @{
                    Next = @(
                        @{ Word = 'aging'; Summary = 'How long open tickets have been open' }
                        @{ Word = 'workload'; Summary = 'Who has how much to do' }
                        @{ Word = 'timeliness'; Summary = 'Whether tickets were closed in time' }
                        @{ Word = 'volume'; Summary = 'How many tickets come and go' }
                    )
                    Options = @()
                    Arguments = @()
                }
            }
            'mirror' {
                return @{
                    Next = @(
                        @{ Word = 'status'; Summary = 'Show what the mirror of the account holds' }
                        @{ Word = 'clear'; Summary = 'Remove the mirror of the account' }
                    )
                    Options = @()
                    Arguments = @()
                }
            }
            'config' {
                return @{
                    Next = @(
                        @{ Word = 'list'; Summary = 'List settings' }
                        @{ Word = 'get'; Summary = 'Print a setting' }
                        @{ Word = 'set'; Summary = 'Change a setting' }
                    )
                    Options = @()
                    Arguments = @()
                }
            }
            'sandbox' {
                return @{
                    Next = @(
                        @{ Word = 'serve'; Summary = 'Serve the sandbox over HTTP' }
                        @{ Word = 'reset'; Summary = 'Put the sandbox back to its first 240 tickets' }
                        @{ Word = 'seed'; Summary = 'Fill the sandbox with as many tickets as you like' }
                        @{ Word = 'mail'; Summary = 'List the mails that the sandbox would have sent' }
                        @{ Word = 'keys'; Summary = 'List the sandbox''s throw-away keys and passwords' }
                    )
                    Options = @()
                    Arguments = @()
                }
            }
            'schema' {
                return @{
                    Next = @(
                        @{ Word = 'ticket'; Summary = 'Print the JSON Schema of a ticket' }
                    )
                    Options = @()
                    Arguments = @()
                }
            }
        }
    }

    # All that PowerShell takes for a single quote is doubled inside one.
    function Get-Quoted($word) {
        if ($word -match '^[\w./-]+$') { $word } else { "'" + ($word -replace "['\u2018-\u201b]", '$0$0') + "'" }
    }

    # The program reads what is kept on this computer, and asks nobody.
    function Write-Live($live) {
        $begun = $wordToComplete -replace '^--[\w-]+=', '' -replace '^[''"]', ''
        foreach ($line in @(& helpdesk __complete $live $begun @words 2>$null)) {
            $value, $what = $line -split "`t", 2
            if (-not $value) { continue }
            if (-not $what) { $what = $value }
            [System.Management.Automation.CompletionResult]::new((Get-Quoted $value), $value, 'ParameterValue', $what)
        }
    }

    function Write-Match($word, $kind, $summary) {
        if (-not $word.StartsWith($wordToComplete, [StringComparison]::Ordinal)) { return }
        $typed = Get-Quoted $word
        [System.Management.Automation.CompletionResult]::new($typed, $word, $kind, $summary)
    }

    function Write-Offer($offer) {
        foreach ($word in $offer.Choices) { Write-Match $word 'ParameterValue' $offer.Summary }
        if ($offer.Live) { Write-Live $offer.Live }
        if ($offer.Files) { [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) }
    }

    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition })
    $words = @($before | Select-Object -Skip 1 | ForEach-Object { $_.Extent.Text })
    $aliased = $false
    $command = ''
    $known = Get-Known ''
    $pending = $null
    $ended = $false
    $position = 0
    for ($index = 0; $index -lt $words.Count; $index++) {
        $word = $words[$index]
        if ($pending) {
            $pending = $null
        } elseif (-not $ended -and $word -ceq '--') {
            $ended = $true
        } elseif (-not $ended -and $word.StartsWith('-')) {
            $pending = $known.Options | Where-Object { $_.Valued -and $_.Names -ccontains $word } | Select-Object -First 1
        } elseif ($position -eq 0 -and @($known.Next | Where-Object { $_.Word -ceq $word }).Count -gt 0) {
            $command = "$command $word".Trim()
            $known = Get-Known $command
        } elseif ($position -eq 0 -and -not $command -and -not $aliased) {
            # What an alias stands for takes its place among the words.
            $aliased = $true
            $meant = @(& helpdesk __complete line $word 2>$null)
            if ($meant.Count -eq 0) { $meant = @($word) }
            $words = @($words | Select-Object -First $index) + $meant + @($words | Select-Object -Skip ($index + 1))
            $index -= 1
        } else {
            $position += 1
        }
    }

    if ($pending) {
        Write-Offer $pending
    } elseif (-not $ended -and $wordToComplete.StartsWith('-')) {
        foreach ($option in $known.Options) {
            foreach ($name in $option.Names) { Write-Match $name 'ParameterName' $option.Summary }
        }
    } else {
        if ($position -eq 0) {
            foreach ($next in $known.Next) { Write-Match $next.Word 'Command' $next.Summary }
            if (-not $command) { Write-Live 'alias' }
        }
        $taken = @($known.Arguments)
        if ($position -lt $taken.Count) {
            Write-Offer $taken[$position]
        } elseif ($taken.Count -gt 0 -and $taken[-1].Many) {
            Write-Offer $taken[-1]
        }
    }
}
