# Reads "+ PID SIGNAL" and "- PID x". At the end of the input the launcher is gone: ask its children, then kill them.
trap '' INT TERM HUP
children=
while read -r change pid signal; do
    case $change in
    +) children="$children $pid:$signal" ;;
    -)
        left=
        for child in $children; do
            [ "${child%%:*}" = "$pid" ] || left="$left $child"
        done
        children=$left
        ;;
    esac
done

for child in $children; do
    kill -s "${child#*:}" "${child%%:*}"
done
tenths=0
while [ $tenths -lt 70 ]; do
    alive=
    for child in $children; do
        kill -0 "${child%%:*}" && alive=yes
    done
    [ "$alive" ] || break
    sleep 0.1
    tenths=$((tenths + 1))
done
for child in $children; do
    # With its group, whatever it left there. (POSIX: only "-s NAME" takes "--" in every shell.)
    kill -s KILL -- "-${child%%:*}" "${child%%:*}"
done
