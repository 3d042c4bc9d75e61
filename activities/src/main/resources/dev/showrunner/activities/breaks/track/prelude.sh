#!/bin/bash
# shellcheck disable=SC2016,SC2034
# Made by showrunner breaks export. Needs kubectl, and jq 1.6 or newer.
set -euo pipefail

# Functions for jq.
functions='
  def includes($part):
    if type == "object" and ($part | type) == "object"
    then . as $whole | all($part | to_entries[]; .key as $key | .value as $value | $whole[$key] | includes($value))
    else . == $part end;
  def has_part($part):
    if type == "array" then any(.[]; includes($part))
    elif type == "object" then includes($part)
    elif type == "string" then contains($part | tostring)
    else false end;
  def scalar_matches($pattern): (type | . == "string" or . == "number" or . == "boolean") and (tostring | test($pattern));
  def size: if type == "number" then . elif type == "array" or type == "object" then length else null end;
  def merged($patch):
    reduce ($patch | to_entries[]) as $field ((if type == "object" then . else {} end);
      if $field.value == null then del(.[$field.key])
      elif ($field.value | type) == "object" then .[$field.key] |= merged($field.value)
      else .[$field.key] = $field.value end);
  def made_anew:
    .items |= map(del(.metadata.resourceVersion, .metadata.uid, .metadata.creationTimestamp, .metadata.generation,
      .metadata.managedFields, .metadata.deletionTimestamp, .metadata.deletionGracePeriodSeconds, .status));
'

# named KIND NAMESPACE NAME: a list with the object, or with nothing
named() {
  local found
  if ! found=$(kubectl get "$1" "$3" -n "$2" -o json --ignore-not-found 2>&1); then
    unknown "$found"
    found=
  fi
  if [ -z "$found" ]; then found='{}'; fi
  printf '%s' "$found" | jq '{apiVersion: "v1", kind: "List", items: (if . == {} then [] else [.] end)}'
}

# labelled KIND NAMESPACE SELECTOR: a list of the objects
labelled() {
  local found
  if ! found=$(kubectl get "$1" -n "$2" -l "$3" -o json 2>&1); then
    unknown "$found"
    found='{"apiVersion": "v1", "kind": "List", "items": []}'
  fi
  printf '%s' "$found"
}

# Of a kind that the cluster does not know there are no objects; anything else ends the script.
unknown() {
  case "$1" in
    *"doesn't have a resource type"* | *"could not find the requested resource"* | *"no matches for kind"*) ;;
    *) echo "$1" >&2; exit 2 ;;
  esac
}

# eventually SECONDS COMMAND
eventually() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    if [ "$SECONDS" -ge "$end" ]; then
      echo "not in time: $*" >&2
      return 1
    fi
    sleep 1
  done
}

# fail SENTENCE: what the player reads
fail() {
  if command -v fail-message >/dev/null; then fail-message "$1"; fi
  echo "$1" >&2
  exit 1
}

