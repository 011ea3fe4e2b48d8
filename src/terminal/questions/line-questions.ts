import type { Asking, Choice, SearchQuestion } from './asking.ts'
import { needChoices } from './need-choices.ts'
import type { PromptOptions } from './prompts.ts'
import { readLine } from './read-line.ts'

/** How many choices are shown at once: what is read out is listened to from the first to the last. */
const most = 25

/** Questions line by line, for screens that cannot be redrawn and for screen readers: nothing moves, choices have numbers. */
export function createLineQuestions(options: PromptOptions): Asking {
  const { plain } = options
  const say = (line: string): void => void options.stderr.write(`${line}\n`)
  const ask = async (prompt: string, echo = true) => await readLine(`${prompt} `, { ...options, echo })

  const list = (choices: readonly Choice<unknown>[]): void => {
    choices.forEach(({ name, description }, index) => {
      const more = description === undefined ? '' : `: ${plain(description)}`
      say(`${index + 1}  ${plain(name)}${more}`)
    })
  }

  return {
    async text({ message, begun, initial = begun, check }) {
      const suggested = initial === undefined ? '' : ` (${plain(initial)})`
      for (;;) {
        const typed = await ask(`${plain(message)}${suggested}:`)
        const answer = typed === '' ? (initial ?? '') : typed
        const wrong = check?.(answer) ?? null
        if (wrong === null) return answer
        say(plain(wrong))
      }
    },

    async secret({ message }) {
      return await ask(`${plain(message)} (not shown):`, false)
    },

    async choice({ message, choices, initial }) {
      needChoices(message, choices)
      say(`${plain(message)}:`)
      list(choices)
      const suggested = choices.findIndex(({ value }) => value === initial) + 1
      for (;;) {
        const typed = await ask(suggested === 0 ? 'Number:' : `Number (${suggested}):`)
        const chosen = pick(choices, typed === '' ? String(suggested) : typed)
        if (chosen !== null) return chosen.value
        say(`Type a number from 1 to ${choices.length}.`)
      }
    },

    async choices({ message, choices, initial, atLeastOne }) {
      needChoices(message, choices)
      say(`${plain(message)}:`)
      list(choices)
      const begun = choices.filter(({ value }) => initial?.includes(value) === true)
      for (;;) {
        const typed = (await ask(`Numbers, with commas between${suggestedOf(choices, begun)}:`)).trim()
        const chosen = typed === '' ? begun : typed === '0' ? [] : pickAll(choices, typed)
        if (chosen !== null && (chosen.length > 0 || !atLeastOne)) return chosen.map(({ value }) => value)
        say(`Type numbers from 1 to ${choices.length}, such as 1,2${atLeastOne ? '' : '; 0 for none'}.`)
      }
    },

    async search<Value>({ message, source }: SearchQuestion<Value>) {
      const offered = async (part: string): Promise<readonly Choice<Value>[]> => {
        const all = await source(part, options.signal)
        list(all.slice(0, most))
        if (all.length > most) say(`${most} of ${all.length}; type more of the name for the others.`)
        return all.slice(0, most)
      }
      let found = await offered('')
      for (;;) {
        const typed = await ask(`${plain(message)}, number or part of the name:`)
        const chosen = pick(found, typed)
        if (chosen !== null) return chosen.value
        found = await offered(typed)
        if (found.length === 0) say(`Nothing found for "${plain(typed)}".`)
      }
    },

    async confirm({ message, initial = false }) {
      for (;;) {
        const typed = (await ask(`${plain(message)} ${initial ? '(Y/n)' : '(y/N)'}`)).trim().toLowerCase()
        if (typed === '') return initial
        if (['y', 'yes'].includes(typed)) return true
        if (['n', 'no'].includes(typed)) return false
        say('Type y or n.')
      }
    },
  }
}

function suggestedOf(choices: readonly unknown[], begun: readonly unknown[]): string {
  if (begun.length === 0) return ''
  return ` (${begun.map((choice) => choices.indexOf(choice) + 1).join(',')})`
}

function pick<Value>(choices: readonly Choice<Value>[], typed: string): Choice<Value> | null {
  const wanted = typed.trim()
  if (!/^[1-9]\d*$/.test(wanted)) return null
  return choices[Number(wanted) - 1] ?? null
}

function pickAll<Value>(choices: readonly Choice<Value>[], typed: string): readonly Choice<Value>[] | null {
  const chosen = typed.split(',').map((word) => pick(choices, word))
  return chosen.every((choice) => choice !== null) ? [...new Set(chosen)] : null
}
