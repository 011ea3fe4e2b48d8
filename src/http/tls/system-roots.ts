import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where systems keep the authorities they trust: Debian, Fedora, SUSE, Alpine and macOS, FreeBSD. */
const usualFiles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
  '/usr/local/share/certs/ca-root-nss.crt',
]

/** The system's authorities as PEM: SSL_CERT_FILE and SSL_CERT_DIR, or the first of the usual files; empty when there are none. */
export async function systemRoots(env: Environment): Promise<readonly string[]> {
  const { SSL_CERT_FILE: file = '', SSL_CERT_DIR: folders = '' } = env
  if (file === '' && folders === '') return firstOf(usualFiles)
  const found = [file === '' ? [] : await firstOf([file])]
  for (const folder of folders.split(':').filter((one) => one !== '')) found.push(await allIn(folder))
  return found.flat()
}

async function firstOf(files: readonly string[]): Promise<readonly string[]> {
  for (const file of files) {
    const certificates = await certificatesIn(file)
    if (certificates.length > 0) return certificates
  }
  return []
}

async function allIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return (await Promise.all(names.map((name) => certificatesIn(join(folder, name))))).flat()
}

async function certificatesIn(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
}
