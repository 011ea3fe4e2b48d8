import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findSitePolicy } from '../../src/store/site-policy.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A folder with the named site policies in it; each says where it is. */
function places(...written: string[]) {
  const folder = temporaryFolder()
  for (const name of written) writeFileSync(join(folder, name), `{"hours":"${name}"}`)
  return { folder, user: join(folder, 'user.json'), everyone: join(folder, 'everyone.json') }
}

test('the variable comes first, then the profile, the user and everyone', async () => {
  const { folder, ...found } = places('variable.json', 'profile.json', 'user.json', 'everyone.json')
  const variable = join(folder, 'variable.json')
  expect(await findSitePolicy({ ...found, variable, profile: 'profile.json' })).toEqual({
    path: variable,
    text: '{"hours":"variable.json"}',
  })
  expect((await findSitePolicy({ ...found, profile: 'profile.json' }))?.path).toBe(
    join(folder, 'profile.json'),
  )
  expect((await findSitePolicy({ ...found, variable: '' }))?.path).toBe(found.user)
})

test('the administrator reaches those who have none of their own', async () => {
  const { folder: _, ...found } = places('everyone.json')
  expect((await findSitePolicy(found))?.path).toBe(found.everyone)
})

test('a site without a policy has none', async () => {
  const { folder: _, ...found } = places()
  expect(await findSitePolicy(found)).toBeNull()
})

test('a policy that was named and is missing is an error, never another one', async () => {
  const { folder, ...found } = places('user.json', 'everyone.json')
  await expect(findSitePolicy({ ...found, variable: join(folder, 'gone.json') })).rejects.toMatchObject({
    exit: 2,
    message: `The site policy ${join(folder, 'gone.json')}, named by HELPDESK_SITE_POLICY, does not exist.`,
  })
  await expect(findSitePolicy({ ...found, profile: 'gone.json' })).rejects.toMatchObject({ exit: 2 })
})

test('a policy that cannot be read is an error that names it', async () => {
  const { folder: _, ...found } = places()
  mkdirSync(found.user)
  await expect(findSitePolicy(found)).rejects.toMatchObject({
    exit: 1,
    message: `Could not read ${found.user}: a folder stands where a file should be.`,
  })
})
