/**
 * What the lines of help pages, topics and the README need besides a sandbox, and what they promise besides an exit
 * code of 0 and words on stdout. The tests fail for an entry that no example uses.
 */

const keepsFourDrafts =
  'd="$XDG_STATE_HOME/helpdesk/drafts"; mkdir -p "$d" && for n in 1 2 3 4; do cp draft.json "$d/d$n.json"; done'

const keepsTwoEntries =
  'd="$XDG_STATE_HOME/helpdesk/outbox"; mkdir -p "$d" && for n in 1 2; do printf \'{"version":1,"verb":"note","ids":[1042],"text":"Called back.","fields":{},"profile":"sandbox","at":"2026-10-01T12:00:00Z","key":"entry-%s","since":"2999-01-01T00:00:00Z","updated":{},"files":[],"runs":[],"failure":null}\' "$n" > "$d/o$n.json"; done'

const keepsMirror =
  'helpdesk login --server "$URL" --api-key-stdin --store file --profile central < key.txt && helpdesk sync'

/** Done before each example of a command, by a script in the same home. */
export const before: Readonly<Record<string, string>> = {
  confirm: "helpdesk take 1042 && helpdesk resolve 1042 -m 'Replaced the cable'",
  reopen: "helpdesk resolve 1042 -m 'Replaced the cable'",
  release: 'helpdesk take 1042',
  undo: 'helpdesk set 1042,1048 priority=Medium',
  runs: 'helpdesk set 1042,1048 priority=Medium',
  'runs show': 'helpdesk set 1042,1048 priority=Medium',
  'runs clear': 'helpdesk set 1042,1048 priority=Medium',
  // As if the run had been ended before its second ticket.
  'runs resume':
    'helpdesk set 1042,1048 priority=Medium && sed -i "/\\"key\\":1048/ d" "$XDG_STATE_HOME/helpdesk/runs/r1.ndjson" && helpdesk set 1048 priority=Urgent',
  drafts: keepsFourDrafts,
  'drafts show': keepsFourDrafts,
  'drafts edit': keepsFourDrafts,
  'drafts drop': keepsFourDrafts,
  outbox: keepsTwoEntries,
  'outbox show': keepsTwoEntries,
  'outbox drop': keepsTwoEntries,
  'outbox send': keepsTwoEntries,
  'sandbox mail': "helpdesk note 1042 -m 'On my way'",
  views: 'helpdesk queue --mine status:pending --save stuck',
  'views drop':
    'helpdesk queue --mine status:pending --save stuck && helpdesk queue group:Appl* --save my-parole-tickets',
  alias: "helpdesk alias add morning 'queue --mine'",
  'alias drop': "helpdesk alias add morning 'queue --mine' && helpdesk alias add here count",
  logout: 'helpdesk login --server "$URL" --api-key-stdin --store file --profile central < key.txt',
  'profiles use': 'helpdesk login --server "$URL" --api-key-stdin --store file --profile central < key.txt',
  sync: 'helpdesk login --server "$URL" --api-key-stdin --store file --profile central < key.txt',
  'mirror status': keepsMirror,
  'mirror clear': keepsMirror,
}

/** Commands whose examples sign in to a server: it is a served sandbox, and the account is not the one of the environment. */
export const signsIn: ReadonlySet<string> = new Set([
  'login',
  'logout',
  'profiles use',
  'sync',
  'mirror status',
  'mirror clear',
])

/** What is in the environment of a command's examples. */
export const environment: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  close: { HELPDESK_SITE_POLICY: 'policy-that-lets-close.json' },
}

/** What stands in examples for something of the reader's own, and the variable that has it here. */
export const standsFor: readonly (readonly [string, string])[] = [
  ['https://helpdesk.example.org --ca-file our-ca.pem', '$SECURE --ca-file $HOME/our-ca.pem'],
  ['https://helpdesk.example.org', '$URL'],
  ['--server helpdesk.example.org', '--server $URL'],
  ['--server URL', '--server $URL'],
  ['--port 8081', '--port 0'],
]

/** A person at a terminal, for the examples that ask: what the screen shows, and the keys that are pressed then. */
export const answers: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'helpdesk login --server https://helpdesk.example.org': [
    ['API key', '$KEY\r'],
    ['Where is the secret to be kept?', '\r'],
  ],
  'helpdesk login --server https://helpdesk.example.org --ca-file our-ca.pem': [
    ['API key', '$KEY\r'],
    ['Where is the secret to be kept?', '\r'],
  ],
  'helpdesk login --server helpdesk.example.org --auth password --username dwhitfield --profile central': [
    ['Password', '$PASSWORD\r'],
    ['Where is the secret to be kept?', '\r'],
  ],
  'helpdesk drafts edit 3': [['Called back.', '\r']],
  'helpdesk drafts edit d3 -o ids': [['Called back.', '\r']],
  // The editor changes the room.
  'helpdesk edit 1042': [['Send these changes', '\r']],
  'helpdesk edit 1042 --no-mail': [['Send these changes', '\r']],
  'helpdesk edit 1042 --dry-run': [],
  'helpdesk new': [
    ['Request type', 'OMIS'],
    ['❯ Applications/OMIS', '\r'],
    ['Requester', 'ana.ruiz'],
    ['❯ Ana Ruiz', '\r'],
    ['? Subject', 'Intake prints nothing\r'],
    ['? Callback number', '555-0134\r'],
    ['? Screen or report', 'Intake\r'],
    ['? Can you keep working?', '\r'],
    ['? Detail', 'Since Monday.\r'],
    ['Create this ticket?', '\r'],
  ],
}

/** Lines that are there to show a refusal. */
export const refused: Readonly<Record<string, number>> = {
  'helpdesk new --type OMIS --requester ana.ruiz < /dev/null': 6,
}

/** Lines that serve until they are told to end. */
export const endless: ReadonlySet<string> = new Set([
  'helpdesk watch',
  'helpdesk watch --all is:open --every 2m',
  'helpdesk watch --unassigned --columns id,priority,subject -o ndjson',
  'helpdesk sandbox serve --port 8081',
  'helpdesk sandbox serve --port 0 -o json --quirk errors200',
  'helpdesk sandbox serve --api nextgen --port 0',
  "helpdesk sandbox serve --port 0 --fault 'drop-after-save:POST Tickets:p=0.2' --log requests.ndjson",
])

/** Lines that say nothing on stdout, and how one sees that they did what they say. The output of the line is in `out`. */
export const silent: Readonly<Record<string, string>> = {
  'helpdesk browse 1042': 'grep -q "ticket=1042" browser.txt',
  'helpdesk config set limit 100': 'test "$(helpdesk config get limit)" = 100',
  'helpdesk config set color never': 'test "$(helpdesk config get color)" = never',
  'helpdesk profiles use central': 'helpdesk whoami | grep -qx "profile.central"',
  'helpdesk profiles use sandbox': 'helpdesk whoami | grep -qx "profile.sandbox"',
  "helpdesk alias add morning 'queue --mine --sort due'": 'helpdesk morning --limit 2 -o ids | grep -q 1',
  'helpdesk alias add here \'queue "location:El Dorado*"\'': 'helpdesk here --all -o ids | grep -qx 1042',
  'helpdesk completion refresh': 'helpdesk __complete status pend',
  'helpdesk alias drop morning': '! helpdesk morning',
  'helpdesk alias drop here': '! helpdesk here',
  'helpdesk views drop stuck': '! helpdesk views | grep stuck',
  'helpdesk views drop my-parole-tickets': '! helpdesk views | grep parole',
  'helpdesk drafts drop 3': '! helpdesk drafts -o ids | grep -qx d3',
  'helpdesk drafts drop 1 2 4 --yes': 'test "$(helpdesk drafts -o ids)" = d3',
  'helpdesk outbox drop o1': 'test "$(helpdesk outbox -o ids)" = o2',
  'helpdesk outbox drop --all --yes': 'test -z "$(helpdesk outbox -o ids)"',
  'helpdesk mirror clear --yes': '! helpdesk mirror status',
  'helpdesk logout': '! helpdesk profiles | grep central',
  'helpdesk logout --profile central': '! helpdesk profiles | grep central',
  'helpdesk runs clear --before -30d': 'helpdesk runs | grep -q "^r1"',
  'helpdesk runs clear --yes': '! helpdesk runs | grep r1',
  'helpdesk sandbox reset --yes': 'test "$(helpdesk count --all id:1000..)" = 236',
  'helpdesk sandbox reset --now 2026-10-01T14:00:00Z --database test.db --yes': 'test -s test.db',
  'helpdesk sandbox seed --tickets 5000 --yes': 'test "$(helpdesk count --all id:1000..)" -gt 4000',
  'helpdesk sandbox seed --tickets 1000 --seed 7 --database big.db': 'test -s big.db',
}

/** Promises of lines that print something: scripts that end with 0 when `out` keeps them. */
export const promises: Readonly<Record<string, string>> = {
  'helpdesk login --server https://helpdesk.example.org --ca-file our-ca.pem':
    'helpdesk whoami -o json | grep -q "authorities of .*our-ca.pem"',
  'helpdesk outbox send':
    'helpdesk show 1042 --notes | grep -q "Called back" && test -z "$(helpdesk outbox -o ids)"',
  'helpdesk outbox send --dry-run': 'test "$(helpdesk outbox -o ids | wc -l)" -eq 2',
  'helpdesk outbox send o2 --force': 'test "$(helpdesk outbox -o ids)" = o1',
  'helpdesk drafts show 3': 'grep -q "Called back" out',
  'helpdesk drafts edit 3': 'helpdesk show 1042 --notes | grep -q "Called back"',
  'helpdesk queue --mine status:pending':
    'cut -f 3 out | sort -u | grep -qx Pending && test "$(cut -f 3 out | sort -u | wc -l)" -eq 1',
  "helpdesk queue --all 'location:El Dorado*' not priority:low --sort due":
    '! cut -f 6 out | grep -v "^El Dorado" && ! cut -f 2 out | grep -x Low',
  'helpdesk queue --all type:Applications -o csv > applications.csv':
    'head -1 applications.csv | grep -q "^id,"',
  'helpdesk show 1042 --field location': 'grep -qx "El Dorado Correctional Facility" out',
  'helpdesk show 1042,1099 -o ndjson': 'test "$(wc -l < out)" -eq 2 && grep -q "\\"id\\":1099" out',
  'helpdesk queue --unassigned -o ids | head -2 | helpdesk take -': 'test "$(wc -l < out)" -eq 2',
  'helpdesk note 1042 -m @findings.txt --hidden': 'helpdesk show 1042 --notes | grep -q "The fan is loose"',
  'helpdesk fields --type OMIS --required': '! grep -q "\\tfalse\\t" out && grep -q "Callback number" out',
  'limit=$(helpdesk config get limit)': 'grep -qx 50 out',
  'helpdesk api PUT Tickets/1042 -f room=115': 'test "$(helpdesk show 1042 --field room)" = 115',
  "helpdesk confirm 1042 --by 'phone, Ana Ruiz'": 'test "$(helpdesk show 1042 --field status)" = Closed',
}

/** How lines end on a server of 2026.4, where no way to another level is known and lists have other addresses. */
export const refusedOnNextgen: Readonly<Record<string, number>> = {
  'helpdesk escalate 1042 -m "Needs the database team"': 2,
  "helpdesk escalate 1042 --note 'Needs the database team'": 2,
  "helpdesk escalate 1042 -m 'Needs the database team' && helpdesk deescalate 1042 --note 'The desk can do this itself'": 2,
  "helpdesk deescalate --where 'level:2 is:waiting' --note 'Back to the desk' --dry-run": 2,
  "helpdesk api 'Tickets?list=mine' --paginate": 6,
}

/** The same where these tests are on such a server. */
export const refusedHere = process.env['SANDBOX_API'] === 'nextgen' ? refusedOnNextgen : {}
