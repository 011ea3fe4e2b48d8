import { indexes } from './indexes.ts'
import { peopleTables, tokenTable } from './people.ts'
import { ticketTables } from './tickets.ts'
import { placeTables } from './places.ts'
import { assetTables } from './assets.ts'

/** Goes up with every change of the tables that are there; a file of another version is refused. */
export const schemaVersion = 1

/**
 * Everything but the indexes, so that a seed may fill the tables first.
 * Conventions: times are unix seconds (integers); true and false are 1 and 0; `deleted` is null, 0 or 1 (field guide §5.3);
 * text is kept as it was given; `x_folded` holds `fold(x)` for case-insensitive search (see fold.ts).
 */
export const tables: string = [placeTables, peopleTables, tokenTable, ticketTables, assetTables].join('\n')

export { indexes, tokenTable }
