export { main } from './main.ts'
export { processShell } from './shell.ts'
