import { createAnswerFiles, type AnswerFiles } from '#store/answers/answers.ts'
import type { Damage } from '#store/kept-file.ts'
import type { StorePaths } from '#store/paths.ts'
import type { Shell } from '../shell.ts'
import type { ServerAccount } from './account/account.ts'
import { keptUnder } from './connection/kept-under.ts'
import { machineOf } from './settings.ts'

interface AnswerFilesParts {
  readonly shell: Shell
  readonly paths: StorePaths
  readonly onDamage: (damage: Damage) => void
}

/** The last answers that an account got. */
export async function answerFilesOf(
  account: ServerAccount,
  { shell, paths, onDamage }: AnswerFilesParts,
): Promise<AnswerFiles> {
  return createAnswerFiles({
    folder: paths.answers,
    ...(await keptUnder(account)),
    machine: machineOf(shell),
    onDamage,
  })
}
