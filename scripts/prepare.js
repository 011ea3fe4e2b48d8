// npm runs this after installing in a clone, before packing, and for `npm install -g .`, where it comes
// before any package is there. The install that it starts must not start it again.
if (process.env['HELPDESK_PREPARING'] !== '1') {
  const { ensureInstalled } = await import('./install.js')
  ensureInstalled()
  const { ensureBuilt } = await import('./build.js')
  await ensureBuilt()
}
