/** Assets and their reference tables. */
export const assetTables = `
create table asset_status (id integer primary key, name text not null, name_folded text not null) strict;
create table asset_type (
  id integer primary key, name text not null, name_folded text not null, has_specific_fields integer not null default 0, deleted integer
) strict;
create table warranty_type (id integer primary key, name text not null) strict;
create table manufacturer (
  id integer primary key, name text not null, name_folded text not null, full_name text, full_name_folded text,
  address text, address_folded text, city text, city_folded text, state text, state_folded text,
  postal_code text, postal_code_folded text, country text, country_folded text, phone text, phone_folded text,
  fax text, fax_folded text, url text, url_folded text, deleted integer
) strict;
create table model (
  id integer primary key, name text not null, name_folded text not null, manufacturer_id integer, asset_type_id integer,
  warranty_type_id integer, deleted integer
) strict;
create table asset (
  id integer primary key, asset_number text, asset_number_folded text, serial_number text, serial_number_folded text,
  network_name text, network_name_folded text, network_address text, mac_address text, mac_address_folded text,
  model_id integer, asset_status_id integer, location_id integer, room_id integer, billing_rate_id integer, warranty_type_id integer,
  purchase_date integer, contract_expiration integer, lease_expiration integer, warranty_expiration integer,
  version text, notes text, notes_folded text, notes_visible integer not null default 0, reservable integer not null default 0,
  synchronization_disabled integer not null default 0, deleted integer
) strict;
create table asset_client (asset_id integer, client_id integer, primary key (asset_id, client_id)) strict, without rowid;
`
