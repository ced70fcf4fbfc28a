#!/bin/sh
# Two servers, tokyo and osaka, as far as a recovery sees of them. Copied into a folder under the
# name of each program of the product, it is all of them; the folder holds the state:
#
#   name      the mirror disk                      looks    that a copy takes, of `clpmdstat --mirror`
#   state     colours and activities, in order     calls    every command, each argument in brackets
#   group     the status of sales-group            acts     those that change something
#   monitor   the status of mdw1
#   fast      whether a copy of the differences is possible
#
# Faults: `kill` holds `N before` or `N after`, and the caller is killed with SIGKILL before or after
# the effect of the N-th call; `busy` and `exit` are what clpstat (once) and clpmdctrl end with;
# with `idle`, none has an effect, and all end with 0.
set -eu
program=${0##*/}
cd "${0%/*}"

line=$program
for word; do line="$line [$word]"; done
printf '%s\n' "$line" >>calls
number=$(($(wc -l <calls)))

die() {
  if [ -f kill ] && [ "$(cat kill)" = "$number $1" ]; then
    kill -9 "$PPID"
    exit 1
  fi
}

paint() { printf '%s\n' "$*" >state; }

IFS= read -r name <name
read -r color1 color2 active1 active2 <state
die before
if [ "$program" = clpmdstat ] && [ "$2" != "$name" ]; then
  echo 'Invalid mirror disk name.'
  exit 1
fi

case "$program ${1-}" in
'clpmdstat --mirror')
  status=Abnormal
  case "$color1 $color2" in
  'GREEN GREEN') status=Normal ;;
  YELLOW*) status=Recovering ;;
  esac
  printf 'Mirror Status: %s\n%s  tokyo  osaka\n----------------\n' "$status" "$2"
  printf 'Mirror Color  %s  %s\n' "$color1" "$color2"
  printf 'Fast Copy  %s  %s\n' "$(cat fast)" "$(cat fast)"
  if [ $status = Recovering ]; then
    printf '\nRecovery Status:  Value:\n--------\nStatus  Recovering\n'
    printf 'Direction  tokyo -> osaka\nPercent  %s%%\n' $((100 - 10 * $(cat looks)))
    printf '%s\n' $(($(cat looks) - 1)) >looks
    [ "$(cat looks)" -gt 0 ] || paint GREEN GREEN "$active1" "$active2"
  fi
  ;;
'clpmdstat --active')
  printf 'Mirror Name: %s\nServer Name  Active Status\n----------------\n' "$2"
  printf 'tokyo  %s\nosaka  %s\n' "$active1" "$active2"
  ;;
'clpstat ')
  if [ -f busy ]; then
    exit=$(cat busy)
    rm busy
    exit "$exit"
  fi
  current=tokyo
  [ "$(cat group)" = Online ] || current=None
  printf ' ====  CLUSTER STATUS  ====\n  Cluster : shop\n  <server>\n'
  printf '   *tokyo ....: Online\n    osaka ....: %s\n  <group>\n' \
    "$([ "$color2" = GRAY ] && echo Offline || echo Online)"
  printf '    sales-group : %s\n      current : %s\n' "$(cat group)" "$current"
  printf '      %s : %s\n ==========\n' "$name" "$(cat group)"
  ;;
'clpstat -m')
  printf ' ====  MONITOR RESOURCE INFORMATION  ====\n  Cluster : shop\n'
  printf '  Monitor0 : [mdw1 : %s]\n ==========\n' "$(cat monitor)"
  ;;
'clpstat -i') ;;
*)
  printf '%s\n' "$line" >>acts
  if [ "$program" = clpmdctrl ] && [ -f exit ]; then
    echo 'Command failed.' >&2
    exit "$(cat exit)"
  fi
  effect="$program ${1-}"
  [ ! -f idle ] || effect=none
  case $effect in
  'clpmdctrl --recovery') paint YELLOW YELLOW "$active1" "$active2" ;;
  'clpmdctrl --force') paint GREEN RED "$active1" "$active2" ;;
  'clpgrp -s') echo Online >group && paint "$color1" "$color2" Active Inactive ;;
  'clpgrp -t') echo Offline >group && paint "$color1" "$color2" Inactive Inactive ;;
  'clpmonctrl -s') echo Suspend >monitor ;;
  'clpmonctrl -r') echo Normal >monitor ;;
  esac
  ;;
esac
die after
