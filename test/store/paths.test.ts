import { expect, test } from 'vitest'
import { storePaths } from '../../src/store/paths.ts'

test('everything lies below the home folder by default', () => {
  expect(storePaths({}, '/home/ana')).toMatchInlineSnapshot(`
    {
      "answers": "/home/ana/.cache/helpdesk/answers",
      "cache": "/home/ana/.cache/helpdesk",
      "completion": "/home/ana/.cache/helpdesk/completion",
      "config": "/home/ana/.config/helpdesk",
      "data": "/home/ana/.local/share/helpdesk",
      "drafts": "/home/ana/.local/state/helpdesk/drafts",
      "looks": "/home/ana/.local/state/helpdesk/looks",
      "lookups": "/home/ana/.cache/helpdesk/lookups",
      "mirrors": "/home/ana/.local/share/helpdesk/mirrors",
      "outbox": "/home/ana/.local/state/helpdesk/outbox",
      "runs": "/home/ana/.local/state/helpdesk/runs",
      "sandboxDatabase": "/home/ana/.local/share/helpdesk/sandbox.db",
      "secrets": "/home/ana/.config/helpdesk/secrets.json",
      "sessions": "/home/ana/.local/state/helpdesk/sessions",
      "settings": "/home/ana/.config/helpdesk/settings.json",
      "sitePolicy": "/home/ana/.config/helpdesk/site-policy.json",
      "state": "/home/ana/.local/state/helpdesk",
      "unsent": "/home/ana/.local/state/helpdesk/unsent",
      "views": "/home/ana/.config/helpdesk/views.json",
    }
  `)
})

test('the XDG folders are followed, relative and empty ones are not', () => {
  const paths = storePaths(
    { XDG_CONFIG_HOME: '/srv/config', XDG_STATE_HOME: 'state', XDG_CACHE_HOME: '' },
    '/home/ana',
  )
  expect(paths.settings).toBe('/srv/config/helpdesk/settings.json')
  expect(paths.drafts).toBe('/home/ana/.local/state/helpdesk/drafts')
  expect(paths.cache).toBe('/home/ana/.cache/helpdesk')
})

test('without a home folder the variable to set is named', () => {
  expect(() => storePaths({}, '')).toThrow(
    expect.objectContaining({ exit: 2, hint: 'Set HOME or XDG_CONFIG_HOME to a folder of yours.' }),
  )
})
