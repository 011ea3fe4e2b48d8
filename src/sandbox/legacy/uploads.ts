import { upload } from '../attachments/attachments.ts'
import { authenticationRequired } from '../refusal.ts'
import type { Route } from '../route.ts'
import { sessionOfCookies } from './cookies.ts'

/** The upload stands outside `ra`; the cookies JSESSIONID and wosid say who sends the file (field guide §10.1). */
export const uploadRoute: Route = {
  under: 'outside',
  pattern: 'attachment/upload',
  callers: 'everyone',
  methods: {
    POST: (call) => {
      const caller = sessionOfCookies(call.db, call)
      if (caller === null) throw authenticationRequired()
      return upload({ ...call, caller })
    },
  },
}
