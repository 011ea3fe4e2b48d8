import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type ShellName = 'bash' | 'zsh' | 'fish'

/** The shell is on this machine. */
export function isInstalled(shell: ShellName): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0
}

/** What the shell says about the script without running it: nothing when it is well formed. */
export function syntaxErrors(shell: ShellName, script: string): string {
  return inFolder((folder) => {
    const path = join(folder, 'script')
    writeFileSync(path, script)
    return run(shell, ['-n', path], folder)
  })
}

interface Circumstances {
  readonly files?: readonly string[]
  /** The folder that the program is found in. */
  readonly program?: string
  /** What bash says of the completion: why it is asked for, and how wide the terminal is. */
  readonly variables?: Readonly<Record<'COMP_TYPE' | 'COLUMNS', string>>
}

/** What the shell makes of a line: its words. */
export function readAs(shell: ShellName, line: string): readonly string[] {
  return inFolder((folder) => {
    const words = shell === 'fish' ? `set -l words ${line}; string join0 -- $words` : `printf '%s\\0' ${line}`
    return run(shell, [...flags[shell], '-c', words], folder)
      .split('\0')
      .filter((word) => word !== '')
  })
}

/** What the shell offers where the typed line ends, by its own completion, in a folder with these files. */
export function offered(
  shell: ShellName,
  script: string,
  typed: string,
  { files = [], ...circumstances }: Circumstances = {},
): readonly string[] {
  return inFolder((folder) => {
    const path = join(folder, '.script')
    writeFileSync(path, script)
    for (const file of files) writeFileSync(join(folder, file), '')
    const line = [...flags[shell], '-c', asking[shell], 'helpdesk', path, typed]
    const found = run(shell, line, folder, circumstances)
    return found.split('\n').filter((line) => line !== '')
  })
}

const flags = { bash: ['--norc'], zsh: ['-f'], fish: ['--no-config'] }

// The words are split as readline does it: at blanks, and around "=" and ":".
const bash = String.raw`
source "$1"
line=$2
spaced=$(sed -E 's/([=:])/ \1 /g' <<<"$line")
read -ra COMP_WORDS <<<"$spaced"
[[ $spaced == *' ' && $spaced != *[=:]' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${'$'}{#COMP_WORDS[@]} - 1))
COMP_LINE=$line COMP_POINT=${'$'}{#line}
command=$(complete -p "${'$'}{COMP_WORDS[0]}" | sed -E 's/.* -F ([^ ]+) .*/\1/')
"$command"
printf '%s\n' "${'$'}{COMPREPLY[@]}"
`

const fish = String.raw`
source $argv[2]
complete -C $argv[3]
`

// zsh completes only in its line editor, so one runs on a pseudo-terminal, with a compadd that says what fits.
const zsh = String.raw`
zmodload zsh/zpty
cat > .editor <<'END'
PROMPT= RPROMPT=
unsetopt zle_bracketed_paste prompt_sp
autoload -Uz compinit && compinit -u -D
compadd() {
  if [[ ${'$'}{@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
    builtin compadd "$@"
    return
  fi
  local -a fitting
  builtin compadd -A fitting "$@"
  (( $#fitting )) && print -rl -- offered:$^fitting
  builtin compadd "$@"
}
tell-all() {
  print
  _main_complete
  compstate[insert]= compstate[list]=
  print finished
}
zle -C tell complete-word tell-all
bindkey '^I' tell
END
zpty editor zsh -f -i
zpty -w editor "source .editor; source ${'$'}{(q)1}; print rea''dy"
while zpty -r editor got; do [[ $got == *ready* ]] && break; done
zpty -w -n editor "$2"$'\t'
while zpty -r editor got; do
  got=${'$'}{got%%[[:cntrl:]]#}
  [[ $got == *offered:* ]] && print -r -- "${'$'}{${'$'}{got#*offered:}//$'\r'}"
  [[ $got == *finished* ]] && break
done
zpty -d editor
`

const asking = { bash, zsh, fish }

function run(
  shell: ShellName,
  line: readonly string[],
  folder: string,
  { program, variables }: Omit<Circumstances, 'files'> = {},
): string {
  const PATH = [...(program === undefined ? [] : [program]), process.env['PATH']].join(':')
  const env = { PATH, HOME: folder, LC_ALL: 'C.UTF-8', TERM: 'dumb', ...variables }
  const { stdout, stderr } = spawnSync(shell, line, { cwd: folder, env, encoding: 'utf8', timeout: 120_000 })
  return stdout + stderr
}

function inFolder<Found>(work: (folder: string) => Found): Found {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-completion-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
