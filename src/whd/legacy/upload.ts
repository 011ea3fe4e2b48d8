import type { Upload } from '../attachments/attachments.ts'
import { attachmentIn, uploadCall } from '../attachments/upload-call.ts'
import { createConnection } from '../connection/connection.ts'
import type { WebHelpDeskOptions } from '../options.ts'
import type { BorrowSession } from './sign-in/borrow-session.ts'

interface UploadParts extends Pick<WebHelpDeskOptions, 'transport' | 'root' | 'signal'> {
  readonly borrowSession: BorrowSession
}

/** Uploads lie outside the API, and want a session whatever else signs in (field guide §10.1). */
export function uploadInSession({ borrowSession, transport, root, signal }: UploadParts): Upload {
  return (to, file) =>
    borrowSession(async (signIn) => {
      const inSession = createConnection({ transport, root, signIn, signal })
      return attachmentIn(
        await inSession.json(uploadCall(`${root.prefix}/helpdesk/attachment/upload`, to, file)),
      )
    })
}
