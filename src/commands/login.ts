import { choice, defineCommand, flag, one, value } from '#command.ts'
import { UsageError } from '#errors.ts'
import { account } from '#views/account.ts'
import { signedIn } from './parts/signed-in.ts'
import { readSignIn } from './parts/sign-in.ts'

export const login = defineCommand({
  summary: 'Sign in to a help desk and keep the account',
  details:
    'Asks for what is not given. The key is tried before anything is saved. It is kept in the settings file, readable by you only. A key or password is never an option: pipe it in, or type it at the prompt.',
  examples: [
    'helpdesk login --server https://helpdesk.example.org',
    'helpdesk login --server https://helpdesk.example.org --api-key-stdin < key.txt',
    'helpdesk login --server helpdesk.example.org --auth password --username dwhitfield --profile central',
  ],
  options: {
    auth: choice({
      value: 'HOW',
      summary: 'How to sign in: with your API key, the application key, a password, or a session',
      choices: ['key', 'app-key', 'password', 'session'],
    }),
    username: value({ value: 'NAME', summary: 'Your user name, for all but your own API key' }),
    apiKeyStdin: flag({ summary: 'Read the API key from stdin' }),
    secretStdin: flag({ summary: 'Read the key or password from stdin' }),
    caFile: value({
      value: 'FILE',
      summary: 'Trust the certificate authorities in this PEM file',
      completes: 'file',
    }),
  },
  async run(given) {
    const { options, settings, say } = given
    if (options.apiKeyStdin && options.secretStdin)
      throw new UsageError('Stdin can be read once; choose one of the two.')
    const wanted = await readSignIn(given)
    const desk = await given.connect({ ...wanted, kind: 'server' })
    const who = await desk.whoAmI()
    const { profile, server, auth, username, secret, caFile } = wanted
    await settings.saveProfile(profile, {
      server,
      auth,
      ...(username === null ? {} : { username }),
      secret,
      ...(caFile === null ? {} : { caFile }),
    })
    return one(signedIn(wanted, who), () => {
      say(
        `Signed in as ${who.name ?? who.username ?? 'a technician'}. The profile ${profile} is the current one.`,
      )
      return { lines: [`The secret is kept in ${settings.path}, readable by you only.`] }
    })
  },
  view: account,
})
