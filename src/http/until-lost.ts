import { UnreachableError } from '#errors.ts'
import { LostAnswerError } from './lost-answer.ts'
import type { Transport } from './transport.ts'

/** Carries requests until the server cannot be reached or is silent for too long; from then on each fails at once, for the same reason. */
export function untilLost(transport: Transport): Transport {
  let lost: UnreachableError | null = null
  return async (request) => {
    if (lost !== null) throw lost
    try {
      return await transport(request)
    } catch (error) {
      lost = asLost(error)
      throw error
    }
  }
}

function asLost(error: unknown): UnreachableError | null {
  if (error instanceof UnreachableError) return error
  const isSilent = error instanceof LostAnswerError && error.loss === 'time-out'
  return isSilent ? new UnreachableError(error.message, { cause: error }) : null
}
