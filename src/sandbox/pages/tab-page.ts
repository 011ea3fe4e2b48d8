import type { Answer } from '../answer.ts'
import { refuseWithPage } from '../refusal.ts'
import type { Call } from '../route.ts'
import { isList, scopeOf } from '../tickets/scope.ts'
import { escapeHtml } from '../text/escape.ts'
import { page } from './page.ts'

const rowsShown = 100

/** The newest tickets of a tab, `mine` or `group`, in statuses that the tabs show (field guide §8.1, §15). */
export function tabPage(call: Call, tab: string): Answer {
  if (!isList(tab)) throw refuseWithPage(404, 'There is no such list.')
  const scope = scopeOf(call, tab)
  const rows = call.db.all<{ id: number; subject: string | null }>(
    `select t.id, t.subject from ticket t join status_type s on s.id = t.status_type_id
     where ${scope.text} and coalesce(t.deleted, 0) = 0 and s.list_filter_type = 1
     order by t.last_updated desc, t.id desc limit ${rowsShown}`,
    ...scope.values,
  )
  const lines = rows.map(
    ({ id, subject }) =>
      `<li><a href="${escapeHtml(call.links.ticket(id))}">${id}</a> ${escapeHtml(subject ?? 'no subject')}</li>`,
  )
  return page(tab === 'mine' ? 'My tickets' : 'Tickets', `<ul>${lines.join('')}</ul>`)
}
