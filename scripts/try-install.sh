#!/usr/bin/env bash
# `npm install -g .` on a fresh copy, before any other command, gives both names of the program.
set -eu
copy=$(mktemp -d)
prefix=$(mktemp -d)
home=$(mktemp -d)
trap 'rm -rf "$copy" "$prefix" "$home"' EXIT
git clone -q . "$copy/helpdesk"
cd "$copy/helpdesk"
npm install -g . --prefix "$prefix" --no-fund --no-audit --loglevel=error
export HELPDESK_PROFILE=sandbox XDG_DATA_HOME="$home" XDG_CONFIG_HOME="$home" XDG_STATE_HOME="$home" XDG_CACHE_HOME="$home"
version=$("$prefix/bin/helpdesk" --version)
[ "$version" = "$("$prefix/bin/hdk" --version)" ]
[ "$("$prefix/bin/hdk" show 1042 --json id | tr -d ' \n')" = '{"id":1042}' ]
[ -e "$prefix/share/man/man1/helpdesk-queue.1" ] && [ -e "$prefix/share/man/man7/helpdesk-filters.7" ]
echo "Installed globally from a fresh copy: helpdesk and hdk $version"
