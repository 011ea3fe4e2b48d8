export { seedSandbox, seedWhenMissing } from './seed.ts'
