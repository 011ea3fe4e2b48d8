import { judgeDisk } from '#desk/doctor/disk.ts'
import { fine, warning } from '#desk/doctor/finding.ts'
import { judgePlaces } from '#desk/doctor/places.ts'
import { judgeProgram } from '#desk/doctor/program.ts'
import { keptAside } from '#store/kept-aside.ts'
import { freeBytes, lookAt, nearestFolder } from '#store/places.ts'
import type { StorePaths } from '#store/paths.ts'
import type { Check } from '../check.ts'

export const program: Check = {
  name: 'program',
  about: 'the program',
  needs: [],
  look: async ({ shell: { version, node, platform } }) => judgeProgram({ version, node, platform }),
}

export const settings: Check = {
  name: 'settings',
  about: 'the settings',
  needs: [],
  async look({ settings, paths }) {
    const { profiles } = await settings.read()
    const aside = [paths.settings, paths.secrets, paths.views].flatMap(keptAside)
    if (aside.length > 0) {
      return warning(
        `Damaged files were kept aside: ${aside.join(', ')}.`,
        'Repair one and put it back in its place, or remove it; it may hold a key.',
      )
    }
    const place = await lookAt(paths.settings, { holdsSecrets: true, hasModes: false })
    if (place === null) return fine(`None are saved; they would be in ${paths.settings}.`)
    const count = Object.keys(profiles).length
    return fine(`${paths.settings}, with ${count === 1 ? '1 account' : `${count} accounts`}.`)
  },
}

export const folders: Check = {
  name: 'folders',
  about: 'folders and permissions',
  needs: [],
  async look({ shell, paths }) {
    const hasModes = shell.platform !== 'win32'
    const looking = ours(paths).map(([path, holdsSecrets]) => lookAt(path, { holdsSecrets, hasModes }))
    return judgePlaces((await Promise.all(looking)).filter((place) => place !== null))
  },
}

/** What there is of ours, and whether it may hold secrets. */
function ours(paths: StorePaths): readonly (readonly [path: string, holdsSecrets: boolean])[] {
  return [
    [paths.config, false],
    [paths.settings, true],
    [paths.secrets, true],
    [paths.state, false],
    [paths.sessions, true],
    [paths.cache, false],
    [paths.data, false],
  ]
}

export const disk: Check = {
  name: 'disk',
  about: 'the disk',
  needs: [],
  look: async ({ paths }) => judgeDisk(await freeBytes(await nearestFolder(paths.state)), paths.state),
}
