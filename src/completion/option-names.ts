import type { OptionNode, Tree } from './nodes.ts'

/** `--output`, `-o` */
export function namesOf({ long, short }: OptionNode): readonly string[] {
  return short === null ? [long] : [long, short]
}

/** Names of the options that take the next word as their value. */
export function valuedNames(options: readonly OptionNode[]): readonly string[] {
  return options.filter(({ value }) => value !== null).flatMap(namesOf)
}

/** Options that stand before any command and after every one of them. */
export function sharedOptions({ options, commands }: Tree): readonly OptionNode[] {
  return options.filter((option) => commands.every((command) => command.options.some(sameAs(option))))
}

/** Options that not every command takes. */
export function ownOptions(options: readonly OptionNode[], tree: Tree): readonly OptionNode[] {
  const shared = sharedOptions(tree)
  return options.filter((option) => !shared.some(sameAs(option)))
}

function sameAs(option: OptionNode): (other: OptionNode) => boolean {
  return (other) => JSON.stringify(other) === JSON.stringify(option)
}
