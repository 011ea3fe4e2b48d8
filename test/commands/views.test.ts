import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sandboxDesk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const at = (desk: Desk) => ({
  run: (line: string) => desk.run(typed(line)),
  views: async () => (await desk.run(['views'])).stdout,
  path: join(desk.folder, 'config', 'helpdesk', 'views.json'),
})

test('queue --save keeps the filter as it was typed, and view: stands for it everywhere', async () => {
  const { run, views } = at(sandboxDesk())
  const saved = await run("queue --all 'location:El Dorado*' created:-90d.. is:open --save dorado -o ids")
  expect(saved).toMatchObject({ code: 0, stdout: expect.stringContaining('1042\n') })
  expect(saved.stderr).toBe(
    '--all says where to look and is no part of the view.\nSaved view:dorado as: location:"El Dorado*" created:-90d.. is:open\n',
  )
  expect(await views()).toBe('dorado\tlocation:"El Dorado*" created:-90d.. is:open\n')
  expect((await run('queue --all view:DORADO -o ids')).stdout).toBe(saved.stdout)
  expect((await run("queue --all --where 'view:dorado' -o ids")).stdout).toBe(saved.stdout)
  const inTerms = await run("count --all 'location:El Dorado*' created:-90d.. is:open")
  expect(await run('count --all view:dorado')).toEqual(inTerms)
  expect((await run('count --all not view:dorado view:dorado')).stdout).toBe('0\n')
})

test('scopes that are filters become is: terms, and the view shows what was seen', async () => {
  const { run, views } = at(sandboxDesk())
  const mine = await run('count --mine priority:high --save mine')
  await run('queue --unassigned --save free --limit 1')
  await run('queue --flagged --save flags --limit 1')
  await run('count --mine status:closed --save done')
  expect(await views()).toBe(
    [
      'done\tis:mine status:closed',
      'flags\tis:flagged',
      'free\tis:unassigned is:open',
      'mine\tis:mine is:open priority:high',
      '',
    ].join('\n'),
  )
  expect((await run('count --all view:mine')).stdout).toBe(mine.stdout)
})

test('a work list looks inside a view for a word about states', async () => {
  const { run } = at(sandboxDesk())
  await run('count --all status:closed --save shut')
  await run('count --all view:shut priority:high,low --save shut-high')
  await run('count --all priority:high,low --save high')
  const spoken = await run('count --my-groups view:shut-high')
  expect(spoken).toEqual(await run('count --my-groups status:closed priority:high,low'))
  expect(spoken.stdout).not.toBe('0\n')
  expect(await run('count view:high')).toEqual(await run('count priority:high,low'))
})

test('a view of the same name is replaced only when that is wanted', async () => {
  const desk = sandboxDesk()
  const { run, views } = at(desk)
  await run('count priority:high --save now')
  expect(await run('count priority:low --save NOW')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'view:now is saved already; it holds priority:high\nAdd --yes to replace it, or choose another name.\n',
  })
  expect((await run('count priority:high --save now')).code).toBe(0)
  const question = 'Replace view:now, which holds priority:high?'
  expect((await desk.asked(typed('count priority:low --save now'), { [question]: 'n' })).code).toBe(130)
  expect(await views()).toBe('now\tpriority:high\n')
  expect((await desk.asked(typed('count priority:low --save now'), { [question]: 'y' })).code).toBe(0)
  expect(await views()).toBe('now\tpriority:low\n')
  expect((await run('count priority:urgent --save now --yes')).code).toBe(0)
  expect(await views()).toBe('now\tpriority:urgent\n')
})

test.each([
  ['queue --save nothing', 'There is no filter to keep.'],
  ['queue --recent --save nothing', 'There is no filter to keep.'],
  ['queue tech:me --save two,words', '"two,words" cannot be the name of a view.'],
  ['queue tech:me --qualifier (1=1) --save q', '--qualifier is in the language of this server'],
  ['queue tech:me --save x --explain', '--save and --explain contradict each other.'],
  ['queue status:opne --save x', 'There is no status "opne".'],
  ['queue view:nosuch --save x', 'There is no view "nosuch".'],
  ['queue tech:me --save x --sort prioritty', 'There is no column "prioritty".'],
  ['queue --all tech:me --save x --sort due,', '--sort takes columns separated by commas.'],
  ['queue tech:me --save x --columns id,stats', 'There is no column "stats".'],
  ['queue --all tech:me --save x --json id,stats', 'There is no column'],
  ['count tech:me --save x --by stats', 'There is no column "stats".'],
  ['count tech:me --save x --columns stats', 'There is no column "stats".'],
  ['count tech:me --save x -o ids', 'no ids'],
  ['views drop nosuch', 'There is no view "nosuch".'],
])('%s is refused, and nothing is saved', async (line, message) => {
  const { run, views } = at(sandboxDesk())
  const { code, stdout, stderr } = await run(line)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
  expect(await views()).toBe('')
})

test('a circle is refused before it is saved, and where it was written by hand', async () => {
  const { run, path, views } = at(sandboxDesk())
  await run('count priority:high --save one')
  await run('count view:one tech:me --save two')
  expect(await run('count view:two --save one --yes')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('The view "one" uses itself: one → two → one.'),
  })
  expect(await views()).toBe('one\tpriority:high\ntwo\tview:one tech:me\n')
  writeFileSync(path, JSON.stringify({ views: [{ name: 'me', filter: 'not view:me' }] }))
  expect(await run('queue view:me')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('The view "me" uses itself: me → me.'),
  })
})

test('--explain shows what views hold, and what of it goes to the server', async () => {
  const { run } = at(sandboxDesk())
  await run('count --all status:open --save open')
  await run("count --all view:open 'field:Callback number=555*' --save calls")
  expect((await run('queue --all view:calls department:intake --explain')).stdout).toMatchInlineSnapshot(`
    "view:calls holds: view:open field:"Callback number"=555*
    view:open holds: status:open
    asked of the server: (((deleted = null) or (deleted = 0)) and (statusTypeId = 1))
    decided here: field:"Callback number"=555* department:id:2
    "
  `)
})

test('views drop forgets one and says what it held', async () => {
  const { run, views } = at(sandboxDesk())
  await run('count priority:high --save one')
  await run('count priority:low --save two')
  expect(await run('views drop ONE')).toEqual({
    code: 0,
    stdout: '',
    stderr: 'view:one is forgotten. It held: priority:high\n',
  })
  expect(await views()).toBe('two\tpriority:low\n')
  expect((await run('views drop tow')).stderr).toContain('Did you mean "two"?')
})

test('views are listed in every format', async () => {
  const { run } = at(sandboxDesk())
  expect((await run('views -o json')).stdout).toBe('[]\n')
  await run("count 'location:El Dorado*' --save dorado")
  const filter = 'location:"El Dorado*"'
  expect(JSON.parse((await run('views -o json')).stdout)).toEqual([{ name: 'dorado', filter }])
  expect(JSON.parse((await run('views -o ndjson')).stdout)).toEqual({ name: 'dorado', filter })
  expect((await run('views -o yaml')).stdout).toBe(`- name: dorado\n  filter: ${filter}\n`)
  expect((await run('views -o csv')).stdout).toBe('name,filter\r\ndorado,"location:""El Dorado*"""\r\n')
  expect((await run('views -o ids')).stdout).toBe('dorado\n')
  expect((await run('views -o table')).stdout).toBe(`View    Filter\ndorado  ${filter}\n`)
})

test('a damaged file is kept aside and named, and the queue goes on', async () => {
  const { run, path } = at(sandboxDesk())
  await run('count priority:high --save one')
  writeFileSync(path, '{"views":')
  const { code, stdout, stderr } = await run('views')
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  const keptAs = /kept as ~(\S+);/.exec(stderr)?.[1] ?? ''
  expect(readFileSync(join(path, '..', '..', '..', keptAs), 'utf8')).toBe('{"views":')
  expect(await run('queue view:one')).toMatchObject({ code: 2 })
})
