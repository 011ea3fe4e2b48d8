import { choice, defineCommand, flag, one, value } from '#command.ts'
import { firstApi, serverApis } from '#desk/server/api.ts'
import { UsageError } from '#errors.ts'
import { account } from '#views/lists/account.ts'
import { connectionOf, signedIn } from './parts/signed-in.ts'
import { asAccount, firstSignIn } from './parts/login/first-sign-in.ts'
import { endOld } from './parts/login/end-old.ts'
import { forgetOthers } from './parts/login/forget-others.ts'
import { keepSecret, removeOld, whereKept } from './parts/login/keeping.ts'
import { wireOptions } from './parts/login/wire-options.ts'
import { readSignIn } from './parts/sign-in.ts'
import { askingExits } from './parts/exits.ts'

export const login = defineCommand({
  summary: 'Sign in to a help desk and keep the account',
  details:
    'Asks for what is not given: the address and the secret. Which API the server speaks it finds out by itself, without sending the secret; where a proxy or firewall refuses whatever is asked it cannot, and --api says it. The sign-in is tried before anything is saved. The secret is never an option: pipe it in, or type it at the prompt, where it is not shown. It is kept in the system keyring and goes to no other server. Where there is no keyring you are asked, or say with --store, whether it is kept in a file that only you may read or not at all.\n\nWith --key-command a command prints the secret each time, and nothing is kept. The command is split into words as a shell does, quotes and all, but no shell runs it; the first line that it prints is the secret.\n\nThe account becomes the current one. With --profile it gets that name, so that you can have several. What an account of that name saw before (kept tickets, its mirror) is forgotten once the new sign-in works, unless it is by the same user name. How the server is reached is kept with it: whom to trust, a certificate of yours, a proxy.\n\nA certificate that is self-signed or of an unknown authority is shown at a terminal, and trusted from then on when you say so. --pin does that without asking.',
  examples: [
    { does: 'Asks for your API key', line: 'helpdesk login --server https://helpdesk.example.org' },
    {
      does: 'In a script, where no keyring is',
      line: 'helpdesk login --server https://helpdesk.example.org --api-key-stdin --store file < key.txt',
    },
    {
      does: 'With the key in a password manager, asked each time',
      line: "helpdesk login --server https://helpdesk.example.org --key-command 'pass show helpdesk'",
    },
    {
      does: 'Where a certificate authority of your own vouches for the server',
      line: 'helpdesk login --server https://helpdesk.example.org --ca-file our-ca.pem',
    },
    {
      does: 'With a password, as a second account',
      line: 'helpdesk login --server helpdesk.example.org --auth password --username dwhitfield --profile central',
    },
  ],
  exits: {
    ...askingExits,
    4: 'The server does not take the key or password, or the keyring or key-command fails, or --api is needed; nothing is saved',
  },
  seeAlso: ['logout', 'whoami', 'profiles', 'help environment'],
  options: {
    api: choice({
      value: 'API',
      summary:
        'The API of the server: legacy up to 2026.1, nextgen from 2026.4 on, rt for Request Tracker 5; found out when left out',
      choices: serverApis,
    }),
    auth: choice({
      value: 'HOW',
      summary: 'How to sign in: with your API key, the application key, a password, or a session',
      choices: ['key', 'app-key', 'password', 'session'],
    }),
    username: value({ value: 'NAME', summary: 'Your user name, for all but your own API key' }),
    apiKeyStdin: flag({ summary: 'Read the API key from stdin' }),
    secretStdin: flag({ summary: 'Read the key or password from stdin' }),
    keyCommand: value({ value: 'COMMAND', summary: 'The command that prints the secret, asked each time' }),
    store: choice({
      value: 'PLACE',
      summary: 'Where the secret is kept: the system keyring, a file that only you may read, or nowhere',
      choices: ['keyring', 'file', 'none'],
    }),
    ...wireOptions,
  },
  async run(given) {
    const { options, settings, secrets, say } = given
    if (options.apiKeyStdin && options.secretStdin)
      throw new UsageError('Stdin can be read once; choose one of the two.')
    if (options.keyCommand !== undefined && (options.apiKeyStdin || options.secretStdin))
      throw new UsageError('The secret comes from --key-command or from stdin; choose one of the two.')
    const typed = await readSignIn(given)
    const before = (await settings.read()).profiles[typed.profile]
    if (before !== undefined) await endOld(given.forProfile(typed.profile))
    const { who, wanted } = await firstSignIn(typed, given)
    const { profile, server, api, auth, username, keyCommand, wire, insecureHttp } = wanted
    await forgetOthers(wanted, before, given)
    const store = await keepSecret({ ...wanted, mayMove: options.store === undefined }, given)
    await settings.saveProfile(profile, {
      server,
      ...(api === firstApi ? {} : { api }),
      auth,
      ...(username === null ? {} : { username }),
      store,
      ...(keyCommand === null ? {} : { keyCommand }),
      ...wire,
      ...(insecureHttp ? { insecureHttp } : {}),
    })
    await removeOld({ profile, server, store, before }, given)
    const secretIn = keyCommand === null ? store : 'key-command'
    const shown = { ...wanted, connection: connectionOf(wanted), profileFrom: null, secretIn }
    const isNew = before !== undefined && !(await given.isAt(asAccount(wanted), before.server))
    return one(signedIn(shown, who), () => {
      if (isNew) {
        say(
          `The profile ${profile} was for ${before.server}, and is for ${server} now. To have both, sign in to one of them with --profile NAME.`,
        )
      }
      say(
        `Signed in as ${who.name ?? who.username ?? 'a technician'}. The profile ${profile} is the current one.`,
      )
      return { lines: [whereKept(store, { path: secrets.path, command: keyCommand !== null })] }
    })
  },
  view: account,
})
