# Completion of helpdesk and hdk for bash, printed by: helpdesk completion bash

_helpdesk_know() {
  options=() valued=' ' next=() about=()
  case $1 in
    '')
      options=('--output' '-o' '--json' '--jq' '--columns' '--header' '--no-header' '--bom' '--version' '-V')
      valued=' --output -o --json --jq --columns '
      next=('queue' 'count' 'watch' 'changes' 'show' 'report' 'views' 'browse' 'attach' 'download' 'new' 'take' 'release' 'assign' 'note' 'set' 'escalate' 'deescalate' 'resolve' 'confirm' 'reopen' 'cancel' 'close' 'drafts' 'outbox' 'sync' 'mirror' 'types' 'fields' 'statuses' 'priorities' 'locations' 'departments' 'techs' 'groups' 'edit' 'assets' 'requesters' 'undo' 'runs' 'login' 'logout' 'whoami' 'doctor' 'profiles' 'config' 'alias' 'api' 'sandbox' 'completion' 'schema' 'help')
      about=('List tickets' 'Count tickets' 'Watch tickets, and see what changes' 'Show what happened to tickets since you looked' 'Show tickets with their conversation' 'Commands: aging, workload, timeliness, volume' 'List saved views' 'Open a ticket'\''s web page' 'Attach files to tickets' 'Save attachments of a ticket as files' 'Submit a ticket, asking for its mandatory fields' 'Assign tickets to yourself' 'Give tickets back to their group' 'Assign tickets to a technician' 'Add a note to tickets' 'Set fields of tickets' 'Move tickets one level up, or to another tech group' 'Move tickets one level down' 'Resolve tickets; the requester has the final word' 'Close resolved tickets by the requester'\''s final word' 'Open tickets again' 'Cancel tickets that are no longer needed' 'Close tickets, where the site lets technicians do so' 'List what was typed and not sent' 'List what waits to be sent' 'Keep a copy of all tickets on this computer' 'Commands: status, clear' 'List request types' 'List the fields of tickets, and which are mandatory' 'List statuses' 'List priorities' 'List locations' 'List departments' 'List technicians' 'List tech groups' 'Change a ticket in your editor' 'Find assets by number, name or serial number' 'Find requesters by name, e-mail or user name' 'Put back what a run changed' 'List what was written: the journal of your runs' 'Sign in to a help desk and keep the account' 'Sign out and forget the secret' 'Show who is signed in, and where' 'Check this computer, the connection and the help desk' 'List accounts' 'Commands: list, get, set' 'List your own commands' 'Send a request of your own to the server'\''s API' 'Commands: serve, reset, seed, mail, keys' 'Print a completion script for your shell' 'Commands: ticket' 'Explain a command or a topic')
      ;;
    'queue')
      options=('--mine' '--my-groups' '--flagged' '--recent' '--all' '--unassigned' '--where' '--explain' '--qualifier' '--offline' '--save' '--yes' '--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --where --qualifier --save --sort --limit --output -o --columns --json --jq '
      ;;
    'count')
      options=('--mine' '--my-groups' '--flagged' '--recent' '--all' '--unassigned' '--where' '--explain' '--qualifier' '--save' '--yes' '--by' '--offline' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --where --qualifier --save --by --output -o --columns --json --jq '
      ;;
    'watch')
      options=('--mine' '--my-groups' '--flagged' '--recent' '--all' '--unassigned' '--where' '--explain' '--qualifier' '--every' '--sort' '--output' '-o' '--columns')
      valued=' --where --qualifier --every --sort --output -o --columns '
      ;;
    'changes')
      options=('--since' '--keep' '--mine' '--my-groups' '--flagged' '--recent' '--all' '--unassigned' '--where' '--explain' '--qualifier' '--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --since --where --qualifier --sort --limit --output -o --columns --json --jq '
      ;;
    'show')
      options=('--field' '--notes' '--offline' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --field --output -o --columns --json --jq '
      ;;
    'report aging')
      options=('--mine' '--my-groups' '--flagged' '--recent' '--all' '--unassigned' '--where' '--qualifier' '--offline' '--output' '-o' '--json' '--jq' '--columns' '--header' '--no-header' '--bom')
      valued=' --where --qualifier --output -o --json --jq --columns '
      ;;
    'report workload')
      options=('--mine' '--my-groups' '--flagged' '--recent' '--all' '--unassigned' '--where' '--qualifier' '--offline' '--output' '-o' '--json' '--jq' '--columns' '--header' '--no-header' '--bom')
      valued=' --where --qualifier --output -o --json --jq --columns '
      ;;
    'report timeliness')
      options=('--mine' '--my-groups' '--flagged' '--recent' '--all' '--unassigned' '--where' '--qualifier' '--offline' '--since' '--output' '-o' '--json' '--jq' '--columns' '--header' '--no-header' '--bom')
      valued=' --where --qualifier --since --output -o --json --jq --columns '
      ;;
    'report volume')
      options=('--mine' '--my-groups' '--flagged' '--recent' '--all' '--unassigned' '--where' '--qualifier' '--offline' '--since' '--by' '--output' '-o' '--json' '--jq' '--columns' '--header' '--no-header' '--bom')
      valued=' --where --qualifier --since --by --output -o --json --jq --columns '
      ;;
    'views')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      next=('drop')
      about=('Forget a saved view')
      ;;
    'views drop')
      ;;
    'browse')
      options=('--print')
      ;;
    'attach')
      options=('--name' '--on-note' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --name --on-note --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'download')
      options=('--dir' '--force' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --dir --output -o --columns --json --jq '
      ;;
    'new')
      options=('--type' '--subject' '--detail' '-m' '--requester' '--location' '--department' '--room' '--priority' '--asset' '--cc' '--to' '--set' '--attach' '--name' '--like' '--form' '--from' '--map' '--mail' '--no-mail' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --type --subject --detail -m --requester --location --department --room --priority --asset --cc --to --set --attach --name --like --from --map --mail --expect --output -o --columns --json --jq '
      ;;
    'take')
      options=('--note' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --note --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'release')
      options=('--note' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --note --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'assign')
      options=('--to' '--note' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --to --note --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'note')
      options=('--text' '-m' '--hidden' '--time' '--attach' '--name' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --text -m --time --attach --name --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'set')
      options=('--note' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --note --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'escalate')
      options=('--note' '-m' '--hidden' '--to-group' '--type' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --note -m --to-group --type --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'deescalate')
      options=('--note' '-m' '--hidden' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --note -m --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'resolve')
      options=('--solution' '-m' '--time' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --solution -m --time --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'confirm')
      options=('--by' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --by --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'reopen')
      options=('--note' '-m' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --note -m --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'cancel')
      options=('--note' '-m' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --note -m --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'close')
      options=('--note' '--mail' '--no-mail' '--where' '--if-updated' '--force' '--dry-run' '--yes' '--expect' '--outbox' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --note --mail --where --if-updated --expect --output -o --columns --json --jq '
      ;;
    'drafts')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      next=('show' 'edit' 'drop')
      about=('Show a draft' 'Go on with a draft, and send it' 'Throw drafts away')
      ;;
    'drafts show')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      ;;
    'drafts edit')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      ;;
    'drafts drop')
      options=('--yes')
      ;;
    'outbox')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      next=('send' 'show' 'drop')
      about=('Send what waits in the outbox' 'Show what waits to be sent' 'Throw away what waits to be sent')
      ;;
    'sync')
      options=('--full' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      ;;
    'mirror status')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      ;;
    'mirror clear')
      options=('--yes')
      ;;
    'outbox send')
      options=('--force' '--dry-run' '--yes' '--expect' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --expect --output -o --columns --json --jq '
      ;;
    'outbox show')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      ;;
    'outbox drop')
      options=('--all' '--yes')
      ;;
    'types')
      options=('--all' '--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --sort --limit --output -o --columns --json --jq '
      ;;
    'fields')
      options=('--type' '--required' '--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --type --sort --limit --output -o --columns --json --jq '
      ;;
    'statuses')
      options=('--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --sort --limit --output -o --columns --json --jq '
      ;;
    'priorities')
      options=('--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --sort --limit --output -o --columns --json --jq '
      ;;
    'locations')
      options=('--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --sort --limit --output -o --columns --json --jq '
      ;;
    'departments')
      options=('--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --sort --limit --output -o --columns --json --jq '
      ;;
    'techs')
      options=('--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --sort --limit --output -o --columns --json --jq '
      ;;
    'groups')
      options=('--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --sort --limit --output -o --columns --json --jq '
      ;;
    'edit')
      options=('--if-updated' '--force' '--mail' '--no-mail' '--dry-run' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --if-updated --mail --output -o --columns --json --jq '
      ;;
    'assets')
      options=('--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --sort --limit --output -o --columns --json --jq '
      ;;
    'requesters')
      options=('--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --sort --limit --output -o --columns --json --jq '
      ;;
    'undo')
      options=('--force' '--mail' '--no-mail' '--dry-run' '--yes' '--expect' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --mail --expect --output -o --columns --json --jq '
      ;;
    'runs')
      options=('--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --sort --limit --output -o --columns --json --jq '
      next=('show' 'resume' 'clear')
      about=('Show what a run did to each ticket' 'Do the rest of a run that was cut' 'Forget runs')
      ;;
    'runs show')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      ;;
    'runs resume')
      options=('--force' '--dry-run' '--yes' '--expect' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --expect --output -o --columns --json --jq '
      ;;
    'runs clear')
      options=('--before' '--yes')
      valued=' --before '
      ;;
    'login')
      options=('--api' '--auth' '--username' '--api-key-stdin' '--secret-stdin' '--key-command' '--store' '--ca-file' '--pin' '--client-cert' '--client-key' '--proxy' '--insecure-http' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --api --auth --username --key-command --store --ca-file --pin --client-cert --client-key --proxy --output -o --columns --json --jq '
      ;;
    'logout')
      ;;
    'whoami')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      ;;
    'doctor')
      options=('--hide-names' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      ;;
    'profiles')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      next=('use')
      about=('Make an account the current one')
      ;;
    'profiles use')
      ;;
    'config list')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      ;;
    'config get')
      ;;
    'config set')
      ;;
    'alias')
      options=('--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --output -o --columns --json --jq '
      next=('add' 'drop')
      about=('Make a command of your own' 'Forget a command of your own')
      ;;
    'alias add')
      ;;
    'alias drop')
      ;;
    'api')
      options=('--raw-field' '-f' '--field' '-F' '--input' '--jq' '--paginate')
      valued=' --raw-field -f --field -F --input --jq '
      ;;
    'sandbox serve')
      options=('--port' '--api' '--database' '--now' '--quirk' '--fault' '--fault-seed' '--log' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --port --api --database --now --quirk --fault --fault-seed --log --output -o --columns --json --jq '
      ;;
    'sandbox reset')
      options=('--database' '--now' '--yes')
      valued=' --database --now '
      ;;
    'sandbox seed')
      options=('--tickets' '--seed' '--database' '--now' '--yes')
      valued=' --tickets --seed --database --now '
      ;;
    'sandbox mail')
      options=('--database' '--sort' '--limit' '--fail-empty' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --database --sort --limit --output -o --columns --json --jq '
      ;;
    'sandbox keys')
      options=('--database' '--output' '-o' '--columns' '--json' '--jq' '--header' '--no-header' '--bom')
      valued=' --database --output -o --columns --json --jq '
      ;;
    'completion')
      ;;
    'schema ticket')
      ;;
    'help')
      ;;
    'report')
      next=('aging' 'workload' 'timeliness' 'volume')
      about=('How long open tickets have been open' 'Who has how much to do' 'Whether tickets were closed in time' 'How many tickets come and go')
      return
      ;;
    'mirror')
      next=('status' 'clear')
      about=('Show what the mirror of the account holds' 'Remove the mirror of the account')
      return
      ;;
    'config')
      next=('list' 'get' 'set')
      about=('List settings' 'Print a setting' 'Change a setting')
      return
      ;;
    'sandbox')
      next=('serve' 'reset' 'seed' 'mail' 'keys')
      about=('Serve the sandbox over HTTP' 'Put the sandbox back to its first 240 tickets' 'Fill the sandbox with as many tickets as you like' 'List the mails that the sandbox would have sent' 'List the sandbox'\''s throw-away keys and passwords')
      return
      ;;
    'schema')
      next=('ticket')
      about=('Print the JSON Schema of a ticket')
      return
      ;;
    *) return ;;
  esac
  options+=('--profile' '--server' '--no-input' '--insecure' '--color' '--help' '-h')
  valued+='--profile --server --color '
}

_helpdesk_value() {
  case "$1 $2" in
    ' --output' | \
    ' -o' | \
    'report aging --output' | \
    'report aging -o' | \
    'report workload --output' | \
    'report workload -o' | \
    'report timeliness --output' | \
    'report timeliness -o' | \
    'report volume --output' | \
    'report volume -o') choices+=('table' 'tsv' 'csv' 'json' 'ndjson' 'yaml' 'ids' 'html') ;;
    'queue --where' | \
    'count --where' | \
    'watch --where' | \
    'changes --where' | \
    'report aging --where' | \
    'report workload --where' | \
    'report timeliness --where' | \
    'report volume --where' | \
    'attach --where' | \
    'take --where' | \
    'release --where' | \
    'assign --where' | \
    'note --where' | \
    'set --where' | \
    'escalate --where' | \
    'deescalate --where' | \
    'resolve --where' | \
    'confirm --where' | \
    'reopen --where' | \
    'cancel --where' | \
    'close --where') live=expression ;;
    'queue --sort' | \
    'watch --sort') live=sort=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,+ ;;
    'queue --output' | \
    'queue -o' | \
    'count --output' | \
    'count -o' | \
    'changes --output' | \
    'changes -o' | \
    'show --output' | \
    'show -o' | \
    'views --output' | \
    'views -o' | \
    'attach --output' | \
    'attach -o' | \
    'download --output' | \
    'download -o' | \
    'new --output' | \
    'new -o' | \
    'take --output' | \
    'take -o' | \
    'release --output' | \
    'release -o' | \
    'assign --output' | \
    'assign -o' | \
    'note --output' | \
    'note -o' | \
    'set --output' | \
    'set -o' | \
    'escalate --output' | \
    'escalate -o' | \
    'deescalate --output' | \
    'deescalate -o' | \
    'resolve --output' | \
    'resolve -o' | \
    'confirm --output' | \
    'confirm -o' | \
    'reopen --output' | \
    'reopen -o' | \
    'cancel --output' | \
    'cancel -o' | \
    'close --output' | \
    'close -o' | \
    'drafts --output' | \
    'drafts -o' | \
    'drafts show --output' | \
    'drafts show -o' | \
    'drafts edit --output' | \
    'drafts edit -o' | \
    'outbox --output' | \
    'outbox -o' | \
    'sync --output' | \
    'sync -o' | \
    'mirror status --output' | \
    'mirror status -o' | \
    'outbox send --output' | \
    'outbox send -o' | \
    'outbox show --output' | \
    'outbox show -o' | \
    'types --output' | \
    'types -o' | \
    'fields --output' | \
    'fields -o' | \
    'statuses --output' | \
    'statuses -o' | \
    'priorities --output' | \
    'priorities -o' | \
    'locations --output' | \
    'locations -o' | \
    'departments --output' | \
    'departments -o' | \
    'techs --output' | \
    'techs -o' | \
    'groups --output' | \
    'groups -o' | \
    'edit --output' | \
    'edit -o' | \
    'assets --output' | \
    'assets -o' | \
    'requesters --output' | \
    'requesters -o' | \
    'undo --output' | \
    'undo -o' | \
    'runs --output' | \
    'runs -o' | \
    'runs show --output' | \
    'runs show -o' | \
    'runs resume --output' | \
    'runs resume -o' | \
    'login --output' | \
    'login -o' | \
    'whoami --output' | \
    'whoami -o' | \
    'doctor --output' | \
    'doctor -o' | \
    'profiles --output' | \
    'profiles -o' | \
    'config list --output' | \
    'config list -o' | \
    'alias --output' | \
    'alias -o' | \
    'sandbox serve --output' | \
    'sandbox serve -o' | \
    'sandbox mail --output' | \
    'sandbox mail -o' | \
    'sandbox keys --output' | \
    'sandbox keys -o') choices+=('table' 'tsv' 'csv' 'json' 'ndjson' 'yaml' 'ids') ;;
    'queue --columns' | \
    'queue --json' | \
    'count --by' | \
    'watch --columns') live=names=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,+ ;;
    'count --columns' | \
    'count --json') live=names=count,+ ;;
    'watch --output' | \
    'watch -o') choices+=('table' 'ndjson') ;;
    'changes --sort') live=sort=at,id,what,by,from,to,text,subject,url ;;
    'changes --columns' | \
    'changes --json') live=names=at,id,what,by,from,to,text,subject,url ;;
    'show --field') live=name=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,notes,attachments,detailSource,+ ;;
    'show --columns' | \
    'show --json') live=names=id,subject,status,state,priority,type,typePath,group,level,tech,requester,requesterEmail,location,department,room,created,updated,due,closed,overdue,needsApproval,flagged,fields,detail,noteCount,attachmentCount,url,ids,notes,attachments,detailSource,+ ;;
    'report aging --json' | \
    'report aging --columns') live=names=age,tickets,share,overdue,oldest ;;
    'report workload --json' | \
    'report workload --columns') live=names=tech,tickets,share,overdue,dueSoon,waiting,oldestDays ;;
    'report timeliness --json' | \
    'report timeliness --columns') live=names=group,closed,inTime,late,withoutDue,inTimeShare,medianDays,slowestDays ;;
    'report volume --by') choices+=('week' 'day') ;;
    'report volume --json' | \
    'report volume --columns') live=names=from,created,closed,growth ;;
    'views --columns' | \
    'views --json') live=names=name,filter ;;
    'attach --columns' | \
    'attach --json' | \
    'new --columns' | \
    'new --json' | \
    'take --columns' | \
    'take --json' | \
    'release --columns' | \
    'release --json' | \
    'assign --columns' | \
    'assign --json' | \
    'note --columns' | \
    'note --json' | \
    'set --columns' | \
    'set --json' | \
    'escalate --columns' | \
    'escalate --json' | \
    'deescalate --columns' | \
    'deescalate --json' | \
    'resolve --columns' | \
    'resolve --json' | \
    'confirm --columns' | \
    'confirm --json' | \
    'reopen --columns' | \
    'reopen --json' | \
    'cancel --columns' | \
    'cancel --json' | \
    'close --columns' | \
    'close --json' | \
    'drafts edit --columns' | \
    'drafts edit --json' | \
    'outbox send --columns' | \
    'outbox send --json' | \
    'edit --columns' | \
    'edit --json' | \
    'undo --columns' | \
    'undo --json' | \
    'runs resume --columns' | \
    'runs resume --json') live=names=id,ok,changed,note,attachments,queued,outbox,place,dryRun,error,message,exit ;;
    'download --dir' | \
    'new --attach' | \
    'new --from' | \
    'note --attach' | \
    'login --ca-file' | \
    'login --client-cert' | \
    'login --client-key' | \
    'api --input' | \
    'sandbox serve --database' | \
    'sandbox serve --log' | \
    'sandbox reset --database' | \
    'sandbox seed --database' | \
    'sandbox mail --database' | \
    'sandbox keys --database') files=1 ;;
    'download --columns' | \
    'download --json') live=names=path,id,name,bytes,note ;;
    'new --type' | \
    'escalate --type' | \
    'fields --type') live=type ;;
    'new --location') live=location ;;
    'new --department') live=department ;;
    'new --priority') live=priority ;;
    'new --to' | \
    'assign --to') live=tech ;;
    'new --set') live=field ;;
    'new --like') live=ticket ;;
    'new --mail' | \
    'take --mail' | \
    'release --mail' | \
    'assign --mail' | \
    'note --mail' | \
    'set --mail' | \
    'escalate --mail' | \
    'deescalate --mail' | \
    'resolve --mail' | \
    'confirm --mail' | \
    'reopen --mail' | \
    'cancel --mail' | \
    'close --mail' | \
    'edit --mail' | \
    'undo --mail') live=names=requester,tech,group,cc ;;
    'escalate --to-group') live=group ;;
    'drafts --columns' | \
    'drafts --json' | \
    'drafts show --columns' | \
    'drafts show --json') live=names=name,at,verb,about,profile,next,fields,options,text,path ;;
    'outbox --columns' | \
    'outbox --json' | \
    'outbox show --columns' | \
    'outbox show --json') live=names=name,at,profile,verb,about,state,error,next,fields,options,files,text,path ;;
    'sync --columns' | \
    'sync --json') live=names=tickets,added,changed,removed,synced ;;
    'mirror status --columns' | \
    'mirror status --json') live=names=account,profile,server,tickets,expected,whole,synced,checked,bytes,path ;;
    'types --sort') live=sort=id,path,name,typePath,parentId,group,approval,archived,hidesSubject,priorityId,fieldIds ;;
    'types --columns' | \
    'types --json') live=names=id,path,name,typePath,parentId,group,approval,archived,hidesSubject,priorityId,fieldIds ;;
    'fields --sort') live=sort=id,name,label,kind,required,demandedBy,choices,description,editable,option ;;
    'fields --columns' | \
    'fields --json') live=names=id,name,label,kind,required,demandedBy,choices,description,editable,option ;;
    'statuses --sort') live=sort=id,name,state ;;
    'statuses --columns' | \
    'statuses --json') live=names=id,name,state ;;
    'priorities --sort') live=sort=id,name,dueMinutes ;;
    'priorities --columns' | \
    'priorities --json') live=names=id,name,dueMinutes ;;
    'locations --sort' | \
    'departments --sort') live=sort=id,name ;;
    'locations --columns' | \
    'locations --json' | \
    'departments --columns' | \
    'departments --json') live=names=id,name ;;
    'techs --sort') live=sort=id,name,username,email,active ;;
    'techs --columns' | \
    'techs --json') live=names=id,name,username,email,active ;;
    'groups --sort') live=sort=name,typeIds ;;
    'groups --columns' | \
    'groups --json') live=names=name,typeIds ;;
    'assets --sort') live=sort=id,number,name,serial,kind,model,manufacturer,status,location ;;
    'assets --columns' | \
    'assets --json') live=names=id,number,name,serial,kind,model,manufacturer,status,location ;;
    'requesters --sort') live=sort=id,name,email,username,phone,location,locationId,department,departmentId,room ;;
    'requesters --columns' | \
    'requesters --json') live=names=id,name,email,username,phone,location,locationId,department,departmentId,room ;;
    'runs --sort') live=sort=run,at,profile,server,command,tickets,done,failed,unknown,left,underWay,undoneBy ;;
    'runs --columns' | \
    'runs --json') live=names=run,at,profile,server,command,tickets,done,failed,unknown,left,underWay,undoneBy ;;
    'runs show --columns' | \
    'runs show --json') live=names=id,outcome,changed,note,at,error,message ;;
    'login --api') choices+=('legacy' 'nextgen' 'rt') ;;
    'login --auth') choices+=('key' 'app-key' 'password' 'session') ;;
    'login --store') choices+=('keyring' 'file' 'none') ;;
    'login --columns' | \
    'login --json' | \
    'whoami --columns' | \
    'whoami --json') live=names=name,username,email,techId,server,api,connection,profile,profileFrom,auth,secretIn,version ;;
    'doctor --columns' | \
    'doctor --json') live=names=check,state,words,advice,exit ;;
    'profiles --columns' | \
    'profiles --json') live=names=name,server,api,auth,username,current ;;
    'config list --columns' | \
    'config list --json') live=names=key,value,set,choices,summary ;;
    'alias --columns' | \
    'alias --json') live=names=name,line ;;
    'sandbox serve --api') choices+=('legacy' 'nextgen' 'both') ;;
    'sandbox serve --columns' | \
    'sandbox serve --json') live=names=url,apiKey,username,pid ;;
    'sandbox mail --sort') live=sort=id,at,to,ticket,subject,body ;;
    'sandbox mail --columns' | \
    'sandbox mail --json') live=names=id,at,to,ticket,subject,body ;;
    'sandbox keys --columns' | \
    'sandbox keys --json') live=names=kind,id,name,username,email,apiKey,password ;;
    *' --profile') live=profile ;;
    *' --color') choices+=('auto' 'always' 'never') ;;
  esac
}

_helpdesk_argument() {
  case "$1 $2" in
    'queue '*) live=filter ;;
    'count '*) live=filter ;;
    'watch '*) live=filter ;;
    'changes '*) live=filter ;;
    'show '*) live=ticket ;;
    'report aging '*) live=filter ;;
    'report workload '*) live=filter ;;
    'report timeliness '*) live=filter ;;
    'report volume '*) live=filter ;;
    'views drop 0') live=view ;;
    'browse 0') live=ticket ;;
    'attach '*) files=1 ;;
    'download 0') live=ticket ;;
    'take '*) live=ticket ;;
    'release '*) live=ticket ;;
    'assign '*) live=ticket ;;
    'note '*) live=ticket ;;
    'set '*) live=change ;;
    'escalate '*) live=ticket ;;
    'deescalate '*) live=ticket ;;
    'resolve '*) live=ticket ;;
    'confirm '*) live=ticket ;;
    'reopen '*) live=ticket ;;
    'cancel '*) live=ticket ;;
    'close '*) live=ticket ;;
    'edit 0') live=ticket ;;
    'profiles use 0') live=profile ;;
    'config get 0') live=setting ;;
    'config set 0') live=setting ;;
    'config set 1') live=setting-value ;;
    'alias drop 0') live=alias ;;
    'completion 0') choices+=('bash' 'zsh' 'fish' 'powershell' 'refresh') ;;
    'help 0') choices+=('exit-codes' 'environment' 'output' 'filters' 'forms' 'outages' 'mirror' 'servers' 'workflow' 'queue' 'count' 'watch' 'changes' 'show' 'report' 'views' 'browse' 'attach' 'download' 'new' 'take' 'release' 'assign' 'note' 'set' 'escalate' 'deescalate' 'resolve' 'confirm' 'reopen' 'cancel' 'close' 'drafts' 'outbox' 'sync' 'mirror' 'types' 'fields' 'statuses' 'priorities' 'locations' 'departments' 'techs' 'groups' 'edit' 'assets' 'requesters' 'undo' 'runs' 'login' 'logout' 'whoami' 'doctor' 'profiles' 'config' 'alias' 'api' 'sandbox' 'completion' 'schema' 'help') ;;
  esac
}

# Reads the line up to the cursor as the program would get it: the words before the last, the last one, the quote that is
# open in it, how much of it readline keeps: up to a sign at which it breaks words, or to the open quote; and whether it
# names a file to redirect to. Redirections are none of the program's words.
_helpdesk_read() {
  local line=${COMP_LINE:0:COMP_POINT} sign begun=''
  local -i at
  words=() typed='' quote='' kept=0 redirected=''
  for ((at = 0; at < ${#line}; at++)); do
    sign=${line:at:1}
    if [[ ! $quote && $sign == [[:space:]] ]]; then
      [[ $begun && ! $redirected ]] && words+=("$typed")
      [[ $begun ]] && redirected=''
      begun='' typed='' kept=0
      continue
    fi
    if [[ ! $quote && ($sign == [\<\>] || $redirected && ! $begun && $sign == [\&\|]) ]]; then
      # A number right before it is that of a stream.
      [[ ! $redirected && $typed == *[!0-9]* ]] && words+=("$typed")
      begun='' typed='' kept=0 redirected=1
      continue
    fi
    begun=1
    if [[ $quote == "'" && $sign != "'" ]]; then
      typed+=$sign
    elif [[ $sign == '\' ]]; then
      at+=1
      typed+=${line:at:1}
    elif [[ $quote && $sign == "$quote" ]]; then
      quote=''
    elif [[ $quote ]]; then
      typed+=$sign
    elif [[ $sign == [\'\"] ]]; then
      quote=$sign
      kept=${#typed}
    else
      typed+=$sign
      [[ $sign == [:=] && $COMP_WORDBREAKS == *"$sign"* ]] && kept=${#typed}
    fi
  done
  words=("${words[@]:1}")
}

# Adds a word, as it is to stand on the line, and what it is.
_helpdesk_add() {
  local value=$option$1
  local -i at=${#COMPREPLY[@]}
  value=${value:kept}
  shown[at]=$value
  if [[ $quote == "'" ]]; then
    value=${value//$quote/$quote\\$quote$quote}
  elif [[ $quote ]]; then
    [[ $value == *'!'* ]] && return
    value=${value//\\/\\\\}
    value=${value//\"/\\\"}
    value=${value//\$/\\\$}
    value=${value//\`/\\\`}
  else
    printf -v value %q "$value"
    # Braces stand escaped, so that a comma means nothing.
    value=${value//\\,/,}
  fi
  told[at]=$2
  COMPREPLY+=("$value")
}

# Adds what the program offers of a kind: it reads what is kept on this computer, and asks nobody.
_helpdesk_live() {
  local value what
  # As the program has put them: the latest ticket first. Aliases stand among the commands.
  [[ $1 == alias ]] || compopt -o nosort 2>/dev/null
  while IFS=$'\t' read -r value what; do
    [[ $value == *[:=] ]] && compopt -o nospace 2>/dev/null
    _helpdesk_add "$value" "$what"
  done < <(command helpdesk __complete "$1" "$typed" "${words[@]}" 2>/dev/null)
  # Behind the only word readline would close the quotes, where more is to come.
  [[ $quote && ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *[:=] ]] && COMPREPLY+=("${COMPREPLY[0]} ")
}

# Where the words are listed, each comes with what it is. Readline inserts what they begin with alike, which this does not
# change: it waits for a list that is nothing else where quotes are open, or words too wide to stay whole.
_helpdesk_tell() {
  local line wide
  local -i at listing longest=0 widest=0 room=${COLUMNS:-80}-1
  ((listing = COMP_TYPE == 63, room > 20 || (room = 79)))
  ((listing || (COMP_TYPE == 33 || COMP_TYPE == 64) && ! ${#quote})) || return 0
  ((${#COMPREPLY[@]} > 1)) && [[ ${told[*]} == *[![:space:]]* ]] || return 0
  ((listing)) || shown=("${COMPREPLY[@]}")
  for line in "${shown[@]}"; do
    wide=${line//[[:ascii:]]/}
    ((longest = ${#line} > longest ? ${#line} : longest))
    ((widest = ${#line} + ${#wide} > widest ? ${#line} + ${#wide} : widest))
  done
  ((listing || widest < room - 5)) || return 0
  ((longest > room / 2)) && longest=room/2
  for at in "${!COMPREPLY[@]}"; do
    line=${shown[at]}
    if [[ ${told[at]} ]]; then
      printf -v wide '%*s' $((${#line} < longest ? longest - ${#line} : 0)) ''
      line+="$wide  -- ${told[at]}"
    fi
    _helpdesk_cut
    COMPREPLY[at]=$line
  done
}

# Cuts a line to the room there is, and makes it so long that readline lists the lines in one column. What is not ASCII may
# take two columns of the screen.
_helpdesk_cut() {
  wide=${line//[[:ascii:]]/}
  if ((${#line} + ${#wide} > room)); then
    while ((${#line} + ${#wide} >= room)); do
      line=${line:0:${#line} - (${#line} + ${#wide} - room + 2) / 2}
      wide=${line//[[:ascii:]]/}
    done
    line+=…
  elif ((${#line} <= room / 2)); then
    printf -v wide '%*s' $((room / 2 + 1 - ${#line})) ''
    line+=$wide
  fi
}

# Puts what an alias stands for in its place among the words.
_helpdesk_unalias() {
  local -a meant=()
  local one
  while IFS= read -r one; do
    meant+=("$one")
  done < <(command helpdesk __complete line "${words[$1]}" 2>/dev/null)
  ((${#meant[@]})) && words=("${words[@]:0:$1}" "${meant[@]}" "${words[@]:$1 + 1}")
}

_helpdesk() {
  local typed quote redirected option='' command='' pending='' ended='' aliased='' files='' live='' valued='' word
  local -i kept position=0 index
  local -a words options next about choices told shown
  COMPREPLY=()
  _helpdesk_read
  _helpdesk_know ''
  for ((index = 0; index < ${#words[@]}; index++)); do
    word=${words[index]}
    if [[ $pending ]]; then
      pending=''
    elif [[ ! $ended && $word == -- ]]; then
      ended=1
    elif [[ ! $ended && $word == -* ]]; then
      [[ $valued == *" $word "* ]] && pending=$word
    elif ((position == 0)) && [[ " ${next[*]} " == *" $word "* ]]; then
      command=${command:+$command }$word
      _helpdesk_know "$command"
    elif [[ $position == 0 && ! $command && ! $aliased ]] && _helpdesk_unalias "$index"; then
      aliased=1
      index+=-1
    else
      position+=1
    fi
  done

  if [[ ! $redirected && ! $pending && ! $ended && $typed == --*=* ]]; then
    pending=${typed%%=*}
    option=$pending=
    typed=${typed#*=}
  fi

  if [[ $redirected ]]; then
    files=1
  elif [[ $pending ]]; then
    _helpdesk_value "$command" "$pending"
  elif [[ ! $ended && $typed == -* ]]; then
    choices=("${options[@]}")
  else
    if ((position == 0)); then
      for index in "${!next[@]}"; do
        [[ ${next[index]} == "$typed"* ]] && _helpdesk_add "${next[index]}" "${about[index]}"
      done
    fi
    [[ $position == 0 && ! $command ]] && live=alias
    _helpdesk_argument "$command" "$position"
  fi

  for word in "${choices[@]}"; do
    [[ $word == "$typed"* ]] && _helpdesk_add "$word" ''
  done
  [[ $live ]] && _helpdesk_live "$live"
  _helpdesk_tell
  if [[ $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do
      word=$option$word
      COMPREPLY+=("${word:kept}")
    done < <(compgen -f -- "$typed")
  fi
}

complete -F _helpdesk helpdesk hdk
