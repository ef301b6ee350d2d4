#!/bin/sh
# Three hosts as network namespaces on one machine: a scheduler and two workers, joined by a bridge, nothing else in
# reach. Builds the example pile on them and compares the export with that of one core.
# Use: sh bench/cluster/hosts.sh [REPORTS...]     Needs leave to make network namespaces; says so and ends well without.
set -eu
BIN="$(cd "$(dirname "$0")/../.." && pwd)/.venv/bin"
[ $# -gt 0 ] || set -- examples/mackerel
if ! ip netns add dateline0 2>/dev/null; then
  echo "skipped: making network namespaces is not permitted here"
  exit 0
fi
WORK="$(mktemp -d)"
PIDS=""
finish() {
  for pid in $PIDS; do kill "$pid" 2>/dev/null || true; done
  for host in 0 1 2; do ip netns del "dateline$host" 2>/dev/null || true; done
  ip link del dateline-br 2>/dev/null || true
  rm -rf "$WORK"
}
trap finish EXIT
ip link add dateline-br type bridge
ip link set dateline-br up
for host in 0 1 2; do
  [ "$host" = 0 ] || ip netns add "dateline$host"
  ip link add "dl-out$host" type veth peer name "dl-in$host" netns "dateline$host"
  ip link set "dl-out$host" master dateline-br up
  ip netns exec "dateline$host" ip addr add "10.77.0.1$host/24" dev "dl-in$host"
  ip netns exec "dateline$host" ip link set "dl-in$host" up
  ip netns exec "dateline$host" ip link set lo up
done
ip netns exec dateline0 "$BIN/dask" scheduler --host 10.77.0.10 --port 8786 --no-dashboard >"$WORK/scheduler.log" 2>&1 &
PIDS="$PIDS $!"
for host in 1 2; do
  ip netns exec "dateline$host" "$BIN/dask" worker tcp://10.77.0.10:8786 --host "10.77.0.1$host" --nthreads 1 \
    --no-dashboard --local-directory "$WORK/worker$host" >"$WORK/worker$host.log" 2>&1 &
  PIDS="$PIDS $!"
done
ip netns exec dateline0 "$BIN/dateline" build "$@" -o "$WORK/hosts.dateline" --engine dask --scheduler tcp://10.77.0.10:8786
"$BIN/dateline" build "$@" -o "$WORK/one.dateline"
for name in hosts one; do "$BIN/dateline" export "$WORK/$name.dateline" --format jsonl -o "$WORK/$name.jsonl"; done
cmp "$WORK/hosts.jsonl" "$WORK/one.jsonl" && echo "three hosts and one core: the same bytes"
