// Loaded before the program: each call to the disk takes as long as HELPDESK_TEST_DISK says, in milliseconds.
const fs = require('node:fs')

const each = Number(process.env.HELPDESK_TEST_DISK)
const calls = 'chmod link lstat mkdir open readFile readdir rename rm stat unlink writeFile'.split(' ')

for (const name of calls) {
  const { [name]: call } = fs.promises
  fs.promises[name] = async (...given) => {
    await new Promise((resolve) => setTimeout(resolve, each))
    return call(...given)
  }
}
for (const name of [...calls, 'close', 'fsync', 'write'].map((call) => `${call}Sync`)) {
  const { [name]: call } = fs
  fs[name] = (...given) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, each)
    return call(...given)
  }
}
