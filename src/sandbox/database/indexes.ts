/** Made after a seed. The first covers every list and the usual qualifiers, so that a page is found without touching the rows. */
export const indexes = `
create index ticket_by_update on ticket (
  last_updated desc, id desc, deleted, status_type_id, tech_id, tech_group_id, priority_type_id, location_id, request_type_id, client_id,
  department_id, level_id, report_date, close_date
);
create index ticket_of_tech on ticket (tech_id, last_updated desc, id desc, deleted, status_type_id);
create index ticket_of_group on ticket (tech_group_id, last_updated desc, id desc, deleted, status_type_id, tech_id);
create index ticket_of_client on ticket (client_id, last_updated desc, id desc, deleted, status_type_id);
create index note_of_ticket on note (ticket_id, date desc, id desc);
create index attachment_of_entity on attachment (kind, entity_id);
create index asset_by_number on asset (asset_number);
create index ticket_view_by_time on ticket_view (tech_id, at desc);
create index asset_of_ticket on ticket_asset (asset_id, ticket_id);
create index client_by_username on client (username);
create index mail_of_ticket on mail (ticket_id);
`
