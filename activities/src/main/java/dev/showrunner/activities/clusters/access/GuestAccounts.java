package dev.showrunner.activities.clusters.access;

import dev.showrunner.activities.hosts.Answer;
import dev.showrunner.activities.hosts.Host;
import dev.showrunner.activities.hosts.HostInventory;
import dev.showrunner.activities.hosts.HostUnreachable;
import dev.showrunner.activities.hosts.Hosts;
import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Access of people to the machines of one cluster: a line in {@code authorized_keys} of the account of their role, by
 * which sshd itself ends what is not taken back. Lines without the cluster's mark are never touched.
 *
 * @see <a href="https://man.openbsd.org/sshd#AUTHORIZED_KEYS_FILE_FORMAT">The format of authorized_keys</a>
 */
public final class GuestAccounts {
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final DateTimeFormatter EXPIRY =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Does to a home what its owner may do: a link that they have made leads root nowhere. */
    private static final String KEYS = """
            set -eu
            account=$1 mark=$2
            home=$(getent passwd "$account" | cut -d: -f6)
            if [ -z "$home" ]; then echo "there is no account $account" >&2; exit 3; fi
            as=
            if [ "$(id -u "$account")" != 0 ]; then
              as="setpriv --reuid=$account --regid=$(id -g "$account") --init-groups"
            fi
            $as sh -c '
              set -eu
              umask 077
              cd "$1"
              mkdir -p .ssh
              cd .ssh
              if [ -L authorized_keys ]; then echo "its authorized_keys is a link" >&2; exit 4; fi
              touch authorized_keys
              draft=$(mktemp .authorized_keys.XXXXXX)
              { grep -vF " $2" authorized_keys || [ $? = 1 ]; cat; } >"$draft"
              if [ "$(cat "$draft")" = "$(cat authorized_keys)" ]; then
                rm "$draft"
              else
                chmod --reference=authorized_keys "$draft"
                mv -f "$draft" authorized_keys
              fi
              grep -F " $2" authorized_keys || [ $? = 1 ]
            ' sh "$home" "$mark"
            """;

    /** Ends what those who are not named have still running. */
    private static final String SESSIONS = """
            stay=" $1 " variable=$2
            for environ in $(grep -laF "$variable" /proc/[0-9]*/environ 2>/dev/null); do
              guest=$(tr '\\0' '\\n' <"$environ" 2>/dev/null | sed -n "s/^$variable//p")
              case $stay in
                *" $guest "*) ;;
                *) pid=${environ#/proc/}; kill -KILL "${pid%/environ}" 2>/dev/null ;;
              esac
            done
            exit 0
            """;

    private final Hosts hosts;
    private final HostInventory inventory;
    private final GuestKeys keys;
    private final String cluster;

    /** @param cluster its id, which marks what is Showrunner's */
    public GuestAccounts(Hosts hosts, HostInventory inventory, GuestKeys keys, String cluster) {
        this.hosts = hosts;
        this.inventory = inventory;
        this.keys = keys;
        this.cluster = cluster;
    }

    /**
     * Gives access to exactly these people, of whom those have some whose role has an account and who have a key.
     * Sessions of all others are ended. Idempotent.
     *
     * @param until when sshd refuses them by itself
     * @return what a producer should know, in sentences
     * @throws HostUnreachable when nobody is to have access, and a machine cannot be asked
     * @throws NeedsHuman when somebody who lost their access still has it
     */
    public List<String> set(List<Access> access, Instant until) {
        if (inventory.accounts().isEmpty()) {
            return List.of();
        }
        List<Access> entering = access.stream()
                .filter(one -> inventory.accounts().containsKey(one.role()))
                .toList();
        List<String> told = new ArrayList<>(told(entering));
        for (Host host : inventory.hosts()) {
            try {
                for (String account : new LinkedHashSet<>(inventory.accounts().values())) {
                    set(host, account, entering, until);
                }
                endOthers(host, entering);
            } catch (HostUnreachable e) {
                if (entering.isEmpty()) {
                    throw e;
                }
                told.add(e.getMessage() + " Its keys stay as they are.");
            }
        }
        return List.copyOf(told);
    }

    /** One sentence each, however many they are: a whole audience may join. */
    private List<String> told(List<Access> entering) {
        String open = entering.stream()
                .filter(one -> !keys.of(one.handle()).isEmpty())
                .map(one -> one.handle() + " as " + inventory.accounts().get(one.role()))
                .collect(Collectors.joining(", "));
        String closed = entering.stream()
                .map(Access::handle)
                .filter(handle -> keys.of(handle).isEmpty())
                .collect(Collectors.joining(", "));
        List<String> told = new ArrayList<>();
        if (!open.isEmpty()) {
            told.add("The machines are open to " + open + ".");
        }
        if (!closed.isEmpty()) {
            told.add("The machines stay closed to " + closed
                    + ", without an SSH key: sshKeys in a person's file under people/ opens them.");
        }
        return told;
    }

    private void set(Host host, String account, List<Access> entering, Instant until) {
        Set<String> lines = entering.stream()
                .filter(one -> account.equals(inventory.accounts().get(one.role())))
                .flatMap(one -> keys.of(one.handle()).stream().map(key -> line(one.handle(), key, until)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String input = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        Answer answer = hosts.run(host.name(), called(KEYS, account, mark()), input, WITHIN);
        if (!answer.isGood()) {
            throw new NeedsHuman(
                    "The keys of " + account + " on " + host.name() + " cannot be written: " + answer.complaint() + ".",
                    "Look at that account, or name another for the role in the file of hosts.");
        }
        if (!answer.output().lines().collect(Collectors.toSet()).equals(lines)) {
            throw new NeedsHuman(
                    "The keys of " + account + " on " + host.name() + " are not those that were written.",
                    "Somebody on that machine changes them; destroy the cluster.");
        }
    }

    private void endOthers(Host host, List<Access> entering) {
        String stay = entering.stream().map(Access::handle).collect(Collectors.joining(" "));
        Answer answer = hosts.run(host.name(), called(SESSIONS, stay, variable()), "", WITHIN);
        if (!answer.isGood()) {
            throw new HostUnreachable("Sessions on " + host.name() + " could not be ended: " + answer.complaint());
        }
    }

    private static String called(String script, String first, String second) {
        return "set -- " + Hosts.quoted(first) + " " + Hosts.quoted(second) + "\n" + script;
    }

    private String mark() {
        return "showrunner:" + cluster + ":";
    }

    private String variable() {
        return "SHOWRUNNER_GUEST=" + cluster + ":";
    }

    /** The command is whatever they ask for, marked, so that it can be told whose it is. */
    private String line(String handle, String key, Instant until) {
        return "restrict,pty,expiry-time=\"" + EXPIRY.format(until) + "\",command=\"export " + variable() + handle
                + "; [ -n \\\"$SSH_ORIGINAL_COMMAND\\\" ] || exec \\\"$SHELL\\\" -l;"
                + " exec \\\"$SHELL\\\" -c \\\"$SSH_ORIGINAL_COMMAND\\\"\" " + key + " " + mark() + handle;
    }

    /**
     * How somebody enters the machines, as comments of YAML; empty where they cannot.
     *
     * @param until when their access ends
     */
    public String directions(Access access, Instant until) {
        String account = inventory.accounts().get(access.role());
        if (account == null) {
            return "";
        }
        if (keys.of(access.handle()).isEmpty()) {
            return "# The machines are closed to you: the channel knows no SSH key of yours.\n";
        }
        StringBuilder text = new StringBuilder("# The machines, by your own SSH key, until " + until + ":\n");
        inventory
                .hosts()
                .forEach(host -> text.append(
                        "#   ssh -p %d %s@%s   (%s)%n".formatted(host.port(), account, host.address(), host.name())));
        text.append("# They prove who they are by these lines for known_hosts:\n");
        for (Host host : inventory.hosts()) {
            String name = host.port() == 22 ? host.address() : "[" + host.address() + "]:" + host.port();
            for (String hostKey : host.keys()) {
                String[] words = hostKey.split(" ", 3);
                text.append("#   " + name + " " + words[0] + " " + words[1] + "\n");
            }
        }
        return text.toString();
    }
}
