/** How long a request of the client waits, in seconds; what is not there after a lost answer is left alone for as long. */
export const patience = 3

// Never later than the client's patience after its connection ended: a server that holds a write back for longer is not provided for.
const heldBack = 1200

const ofWrites = [
  'reset:p=0.02',
  'reset-in-request:p=0.02',
  'drop-after-save:p=0.05',
  'stall-header:p=0.008',
  'stall-header:p=0.008,saved=0',
  'stall-body:p=0.008',
  'stall-body:p=0.008,saved=0,chunked=1',
  'cut-body:p=0.02',
  'cut-body:p=0.02,saved=0',
  'cut-body:p=0.02,chunked=1',
  'slow:p=0.01,ms=400',
  `slow-save:p=0.03,ms=${heldBack}`,
  '401:p=0.01',
  '429:p=0.005',
  '500:p=0.015',
  '500:p=0.015,saved=1',
  '502:p=0.01',
  '502:p=0.01,saved=1',
  '503:p=0.01',
  '503:p=0.01,saved=1',
  '504:p=0.01',
  '504:p=0.01,saved=0',
  'not-json:p=0.015',
  'not-json:p=0.01,saved=0',
  'wrong-json:p=0.015',
  'wrong-json:p=0.01,saved=0',
]

const ofReads = [
  'reset:p=0.003',
  'drop-after-save:p=0.003',
  'cut-body:p=0.003',
  'cut-body:p=0.002,chunked=1',
  'stall-header:p=0.001',
  'stall-body:p=0.001',
  'slow:p=0.005,ms=300',
  '401:p=0.004',
  '429:p=0.001',
  '500:p=0.002',
  '502:p=0.002',
  '503:p=0.002',
  'not-json:p=0.003',
  'wrong-json:p=0.003',
]

/** A quarter of the writes and a thirtieth of all else go wrong, as `sandbox serve --fault` takes it. */
export const faultRules: readonly string[] = [
  'refuse:p=0.01',
  ...['POST Tickets', 'POST TechNotes'].flatMap((write) => ofWrites.map((rule) => at(rule, write))),
  ...ofReads.map((rule) => at(rule, 'GET *')),
]

function at(rule: string, target: string): string {
  const [kind, keys] = rule.split(':')
  return `${kind}:${target}:${keys}`
}
