/** How the page looks, on light and dark screens and on paper. Blue and orange are told apart by everybody. */
export const sheet = `
:root { color-scheme: light dark; --bar0: #0068a8; --bar1: #c35a00; }
@media (prefers-color-scheme: dark) { :root { --bar0: #5bb4f0; --bar1: #f0a050; } }
body { font: 16px/1.4 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; }
svg text { fill: currentColor; }
.bar0 { fill: var(--bar0); }
.bar1 { fill: var(--bar1); }
table { border-collapse: collapse; margin-top: 1.5rem; }
th, td { text-align: left; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid #8884; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
`
