#!/usr/bin/env bash
# Draws the pictures of docs/viewer.md: opens each window on a virtual display (Xvfb), works it by keys and mouse
# (xdotool), and keeps what is on the screen (ImageMagick). From the project's root:
#   docs/pictures/watch.sh [NAME...]      SIZE=2560x1440 OUT=/tmp/large docs/pictures/watch.sh      in another size
set -euo pipefail
size=${SIZE:-1280x720}
out=${OUT:-docs/pictures}
wanted=" $* "
mkdir -p "$out"
export DISPLAY=${NUMBER:-:77}
Xvfb "$DISPLAY" -screen 0 "${size}x24" >/dev/null 2>&1 &
server=$!
settings=$(mktemp -d)
trap 'kill $server; rm -r "$settings"' EXIT
sleep 1

width=${size%x*}
height=${size#*x}

# key NAME...    wait SECONDS    click X Y    move X Y, in thousandths of the window
key() { for k in "$@"; do xdotool key "$k"; sleep 0.4; done; }
at() { echo "$(($1 * width / 1000)) $(($2 * height / 1000))"; }
move() { xdotool mousemove $(at "$1" "$2"); sleep 0.4; }
click() { move "$1" "$2"; xdotool click 1; sleep 0.7; }

# picture NAME 'EVENTS' COMMAND...
picture() {
  local name=$1 events=$2
  shift 2
  if [ "$wanted" != "  " ] && [[ "$wanted" != *" $name "* ]]; then return; fi
  rm -rf "${settings:?}"/* # every window as if it were the first
  JAVA_OPTS="-Dtengen.settings=$settings" ${TENGEN:-./tengen} "$@" >/dev/null 2>&1 &
  local program=$!
  until xdotool search --name '^Tengen' >/dev/null 2>&1; do sleep 0.3; done
  xdotool windowsize --sync "$(xdotool search --name '^Tengen' | tail -1)" "$width" "$height" || true
  sleep 3
  eval "$events"
  import -window root png:- | convert - -dither None -colors 250 -strip "$out/$name.png"
  xdotool key q
  wait "$program" || true
  echo "$out/$name.png"
}

picture watch-quadruped 'sleep 3; key space' watch examples/quadruped
picture watch-city 'sleep 1; key space' watch examples/driving-grid
picture watch-highway 'key space; sleep 5; key space; key N; key shift+Right shift+Right' watch highway
picture watch-arm 'key space Home shift+Right' watch examples/arm-push
picture watch-cleaning 'sleep 8; key space' watch examples/cleaning-robot
picture watch-rooms 'key shift+Right' watch MiniGrid-KeyCorridorS4R3-v0 --policy random
picture watch-cart-pole 'key shift+Right shift+Right shift+Right' watch CartPole
picture watch-lander 'key shift+Right shift+Right shift+Right shift+Right shift+Right shift+Right' watch Lander
picture watch-connect-four 'key v Home shift+Right Right Right Right; sleep 3; click 798 88; sleep 2' watch examples/connect-four --seed 3
picture watch-go 'key v o l; key shift+Right shift+Right; sleep 14' watch examples/go-9
picture watch-games 'click 850 88; sleep 1; key g; sleep 5' watch examples/go-9
picture play-go 'sleep 2; click 340 700; sleep 4; click 480 300; sleep 4; key v; sleep 3' play go-9 --visits 100 --out "$settings/game.sgf"
picture watch-traffic 'sleep 4; key space' watch TrafficGrid
picture watch-job-shop 'key space; key Home; for i in 1 2 3 4 5 6; do key shift+Right; done' watch JobShop --env-set instance=ft10
picture watch-leduc 'key space; key Home; key Right Right Right' watch leduc-poker --seed 3
picture watch-taxi 'key space; key Home shift+Right shift+Right' watch Taxi
picture watch-intersection 'key space; key Home; key Right Right Right Right' watch intersection
picture watch-ant 'sleep 3; key space' watch mujoco/Ant-v5
