export { defaultSeed, seedSandbox, seedWhenMissing } from './seed.ts'
