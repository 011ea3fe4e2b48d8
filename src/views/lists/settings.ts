import { plainColumn } from '../columns/plain.ts'
import type { View } from '../view.ts'

/** A setting as `config list` shows it. */
export interface SettingRow {
  readonly key: string
  readonly value: string
  /** Chosen by somebody, not the default. */
  readonly set: boolean
  readonly choices: readonly string[]
  readonly summary: string
}

export const settingList: View<SettingRow> = {
  columns: [
    plainColumn('key', 'Setting', { weight: 3 }),
    plainColumn('value', 'Value', { weight: 3 }),
    plainColumn('set', 'Set', { show: ({ set }) => ({ text: set ? 'set' : 'default' }), weight: 3 }),
    plainColumn('choices', 'Choices', { show: ({ choices }) => ({ text: choices.join(', ') }), weight: 2 }),
    plainColumn('summary', 'What it is for'),
  ],
  defaults: ['key', 'value', 'set', 'choices', 'summary'],
  id: ({ key }) => key,
}
