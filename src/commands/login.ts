import { choice, defineCommand, flag, one, value } from '#command.ts'
import { UsageError } from '#errors.ts'
import { account } from '#views/account.ts'
import { connectionOf, signedIn } from './parts/signed-in.ts'
import { firstSignIn } from './parts/login/first-sign-in.ts'
import { wireOptions } from './parts/login/wire-options.ts'
import { readSignIn } from './parts/sign-in.ts'
import { askingExits } from './parts/exits.ts'

export const login = defineCommand({
  summary: 'Sign in to a help desk and keep the account',
  details:
    'Asks for what is not given: the address and the secret. The sign-in is tried before anything is saved. The secret rests in the settings file, readable by you only, and goes to no other server. It is never an option: pipe it in, or type it at the prompt, where it is not shown.\n\nThe account becomes the current one. With --profile it gets that name, so that you can have several. How the server is reached is kept with it: whom to trust, a certificate of yours, a proxy.\n\nA certificate that is self-signed or of an unknown authority is shown at a terminal, and trusted from then on when you say so. --pin does that without asking.',
  examples: [
    { does: 'Asks for your API key', line: 'helpdesk login --server https://helpdesk.example.org' },
    {
      does: 'In a script, the key in a file',
      line: 'helpdesk login --server https://helpdesk.example.org --api-key-stdin < key.txt',
    },
    {
      does: 'A server with a certificate of its own',
      line: 'helpdesk login --server helpdesk.example.org --ca-file /etc/ssl/own-authority.pem',
    },
    {
      does: 'With a password, as a second account',
      line: 'helpdesk login --server helpdesk.example.org --auth password --username dwhitfield --profile central',
    },
  ],
  exits: { ...askingExits, 4: 'The server does not take the key or password; nothing is saved' },
  seeAlso: ['logout', 'whoami', 'profiles', 'help environment'],
  options: {
    auth: choice({
      value: 'HOW',
      summary: 'How to sign in: with your API key, the application key, a password, or a session',
      choices: ['key', 'app-key', 'password', 'session'],
    }),
    username: value({ value: 'NAME', summary: 'Your user name, for all but your own API key' }),
    apiKeyStdin: flag({ summary: 'Read the API key from stdin' }),
    secretStdin: flag({ summary: 'Read the key or password from stdin' }),
    ...wireOptions,
  },
  async run(given) {
    const { options, settings, say } = given
    if (options.apiKeyStdin && options.secretStdin)
      throw new UsageError('Stdin can be read once; choose one of the two.')
    const { who, wanted } = await firstSignIn(await readSignIn(given), given)
    const { profile, server, auth, username, secret, wire, insecureHttp } = wanted
    await settings.saveProfile(profile, {
      server,
      auth,
      ...(username === null ? {} : { username }),
      secret,
      ...wire,
      ...(insecureHttp ? { insecureHttp } : {}),
    })
    return one(signedIn({ ...wanted, connection: connectionOf(wanted) }, who), () => {
      say(
        `Signed in as ${who.name ?? who.username ?? 'a technician'}. The profile ${profile} is the current one.`,
      )
      return { lines: [`The secret is kept in ${settings.path}, readable by you only.`] }
    })
  },
  view: account,
})
