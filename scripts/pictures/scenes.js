/** What is typed for each picture, and what is waited for before it is taken. */
export const scenes = [
  {
    name: 'queue',
    title: 'helpdesk queue: the tickets of my groups, the most urgent first',
    line: ['queue', 'status:open', '--limit', '14'],
    columns: 120,
  },
  {
    name: 'show',
    title: 'helpdesk show: a ticket with its story',
    line: ['show', '1042'],
  },
  {
    name: 'new',
    title: 'helpdesk new: asks for what the request type needs, with its choices',
    line: ['new'],
    columns: 80,
    scene: [
      { waits: 'Request type', types: 'OMIS' },
      { waits: '❯ Applications/OMIS', presses: 'enter' },
      { waits: 'Requester', types: 'ana.ruiz' },
      { waits: '❯ Ana Ruiz', presses: 'enter' },
      { waits: '? Subject', types: 'Intake prints nothing', presses: 'enter' },
      { waits: '? Callback number', types: '555-0134', presses: 'enter' },
      { waits: '? Screen or report', types: 'Intake', presses: 'enter' },
      { waits: '? Can you keep working?', presses: 'down' },
      { waits: '❯ Partly' },
    ],
  },
]
