import type { Asking } from './asking.ts'

/** Questions whose means are loaded when the first one is asked. */
export function askedLate(load: () => Promise<Asking>): Asking {
  return {
    text: async (question) => (await load()).text(question),
    secret: async (question) => (await load()).secret(question),
    choice: async (question) => (await load()).choice(question),
    choices: async (question) => (await load()).choices(question),
    search: async (question) => (await load()).search(question),
    confirm: async (question) => (await load()).confirm(question),
  }
}
