/** A process of its own that saves settings: `writer.js SETTINGS PROFILE` adds one, `writer.js SETTINGS --forever` saves until it is killed. */
import { changeSettings } from '../../src/store/settings/write.ts'
import { withProfile } from '../../src/store/settings/profiles.ts'
import { withLock } from '../../src/store/lock.ts'
import { machine } from './machine.ts'

const [path = '', name = ''] = process.argv.slice(2)
const here = machine({ now: () => new Date() })

if (name === '--hold') {
  await withLock(`${path}.lock`, here, async () => {
    process.stdout.write('held\n')
    await here.sleep(600_000)
  })
}

async function saveForever(): Promise<never> {
  for (let round = 1; ; round += 1) {
    await changeSettings(path, here, (settings) =>
      withProfile(settings, `round-${round}`, {
        server: `https://help.example.org/${'x'.repeat(20_000)}`,
        auth: 'key',
      }),
    )
    if (round === 1) process.stdout.write('saving\n')
  }
}

if (name === '--forever') await saveForever()

await changeSettings(path, here, (settings) =>
  withProfile(settings, name, {
    server: `https://${name}.example.org`,
    auth: 'key',
    secret: 'not-a-real-key',
  }),
)
