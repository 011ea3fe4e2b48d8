import type { Context } from '#command.ts'

/** The terminal that a command is handed. */
export type Talk = Awaited<ReturnType<Context['terminal']>>
