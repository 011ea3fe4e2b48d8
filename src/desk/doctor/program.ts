import { fine, type Verdict, warning } from './finding.ts'

interface Program {
  readonly version: string
  /** Of Node, `20.19.0`. */
  readonly node: string
  readonly platform: string
}

const least = [20, 18, 1] as const

/** Whether the program runs on a Node that it is made for. */
export function judgeProgram({ version, node, platform }: Program): Verdict {
  const words = `helpdesk ${version} on Node ${node}, ${platform}.`
  const numbers = node.split('.').map(Number)
  const at = least.findIndex((number, place) => number !== numbers[place])
  if (at === -1 || (numbers[at] ?? 0) > (least[at] ?? 0)) return fine(words)
  return warning(words, `Go to Node ${least.join('.')} or newer: this program is not tried on older ones.`)
}
