// TLS in front of a server on loopback: what comes is passed on as it is. Prints its port.
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { createServer } from 'node:tls'

const [key, cert, url] = process.argv.slice(2)
const { hostname, port } = new URL(url)
const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (secure) => {
  const plain = connect(Number(port), hostname)
  for (const socket of [secure, plain]) socket.on('error', () => (secure.destroy(), plain.destroy()))
  secure.pipe(plain).pipe(secure)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
