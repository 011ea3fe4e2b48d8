import { type Context, type Draft, type Option, type ReadOptions, readOptions } from '#command.ts'
import type { Changed } from './typed-verb.ts'

type Options = Readonly<Record<string, Option<unknown>>>

interface Words<O extends Options, Made> {
  readonly options: O
  /** What is meant by the options, and by the values where the verb sets fields; throws UsageError. */
  readonly changed: (options: ReadOptions<O>, context: Context, fields: Draft['fields']) => Made
}

type Kept = Pick<Draft, 'options' | 'fields'>

/** A verb as its command types it and as a draft holds it. */
export interface KnownVerb<O extends Options, Made> extends Words<O, Made>, FromDraft<ReadOptions<O>> {}

export interface FromDraft<Read> {
  /** Reads the options that a draft holds, by their long names. Throws UsageError. */
  fromDraft(kept: Kept, context: Context): Promise<{ readonly typed: Changed; readonly options: Read }>
}

/** What a verb takes and what that means, for its command and for drafts that are taken up. */
export function knownVerb<O extends Options, Made extends Changed | Promise<Changed>>({
  options,
  changed,
}: Words<O, Made>): KnownVerb<O, Made> {
  return {
    options,
    changed,
    async fromDraft(kept, context) {
      const read = readOptions(options, kept.options)
      return { typed: await changed(read, context, kept.fields), options: read }
    },
  }
}
