import type { RequestType } from '#desk/lists.ts'
import { fold } from '#desk/names/pattern.ts'
import { pathOf } from '#desk/names/types.ts'

interface TypeChoice {
  readonly value: RequestType
  readonly name: string
  readonly description?: string
}

/** Request types that new tickets take, by what is typed of their path: first those whose own name begins so. */
export function typeChoices(types: readonly RequestType[]): (typed: string) => readonly TypeChoice[] {
  const open = types.filter(({ archived }) => !archived)
  return (typed) => {
    const part = fold(typed.trim())
    const found = open.filter((type) => fold(pathOf(type)).includes(part))
    const first = ({ name }: RequestType): number => Number(part !== '' && fold(name).startsWith(part))
    return found
      .toSorted((one, other) => first(other) - first(one))
      .map((type) => ({
        value: type,
        name: pathOf(type),
        ...(type.group === null ? {} : { description: `goes to ${type.group}` }),
      }))
  }
}
