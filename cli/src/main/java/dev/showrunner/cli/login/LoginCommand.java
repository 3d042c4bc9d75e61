package dev.showrunner.cli.login;

import dev.showrunner.activities.youtube.CallLedger;
import dev.showrunner.activities.youtube.ChannelIdentity;
import dev.showrunner.activities.youtube.Consent;
import dev.showrunner.activities.youtube.CredentialsSource;
import dev.showrunner.activities.youtube.TokenFile;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.activities.youtube.YouTubeCredentials;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code showrunner login}: lets Showrunner manage a channel, and keeps the sign-in for {@code serve}. */
@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        description = {
            "Signs in to YouTube in a browser and keeps the sign-in where only you can read it.",
            "Needs an OAuth client of type 'Desktop app': set " + CredentialsSource.CLIENT_ID + " and "
                    + CredentialsSource.CLIENT_SECRET + " (or …_FILE)."
        })
public final class LoginCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The person at the terminal, if there is one. */
    interface Person {
        /** Whether they agree. */
        boolean agrees(String question);
    }

    private final Map<String, String> environment;
    private final Optional<Person> person;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--home",
            defaultValue = ".showrunner",
            description = "Where Showrunner keeps its files (default: ${DEFAULT-VALUE}).")
    private Path home;

    @Option(
            names = "--youtube",
            paramLabel = "URL",
            description = "A local YouTube to sign in to instead of Google's, such as http://127.0.0.1:8090/.")
    private @Nullable URI local;

    /** A command for this process's environment and terminal. */
    public LoginCommand() {
        this(System.getenv(), atTheTerminal());
    }

    LoginCommand(Map<String, String> environment, Optional<Person> person) {
        this.environment = environment;
        this.person = person;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CredentialsSource source = new CredentialsSource(environment, home);
        Consent.Client client = client(source);
        YouTubeCredentials credentials =
                (local == null ? Consent.GOOGLE : Consent.local(local)).ask(client, this::show, PATIENCE);
        ChannelIdentity channel = YouTubeBroadcasts.connect(
                        connection(credentials), CallLedger.NONE, InstantSource.system())
                .channel();
        PrintWriter out = spec.commandLine().getOut();
        if (person.isPresent() && !person.get().agrees("Manage the channel “" + channel.title() + "”?")) {
            throw new NeedsHuman(
                    "Nothing was kept: “" + channel.title() + "” is not the channel you want.",
                    "Run 'showrunner login' again and choose the other account or channel on Google's page.");
        }
        TokenFile file = source.tokenFile();
        file.write(credentials, channel);
        out.println("Signed in as “" + channel.title() + "” (" + channel.id() + ").");
        out.println("The sign-in is kept in " + file.path() + "; only you can read it.");
        out.flush();
        return 0;
    }

    private YouTubeConnection connection(YouTubeCredentials credentials) {
        return local == null ? YouTubeConnection.google(credentials) : YouTubeConnection.local(local, credentials);
    }

    private Consent.Client client(CredentialsSource source) {
        Map<String, String> given = source.client();
        String id = given.get(CredentialsSource.CLIENT_ID);
        String secret = given.get(CredentialsSource.CLIENT_SECRET);
        if (id != null && secret != null) {
            return new Consent.Client(id, secret);
        }
        if (local != null) {
            return new Consent.Client("local", "local");
        }
        return source.tokenFile()
                .read()
                .map(before -> new Consent.Client(before.clientId(), before.clientSecret()))
                .orElseThrow(() -> new NeedsHuman(
                        "There is no OAuth client to sign in with.",
                        "Create one of type 'Desktop app' in the Google Cloud console and set "
                                + CredentialsSource.CLIENT_ID + " and " + CredentialsSource.CLIENT_SECRET
                                + "; docs/how-to/connect-youtube.md goes through it."));
    }

    private void show(URI page) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Open this page in a browser on this machine and allow access:");
        out.println();
        out.println("  " + page);
        out.println();
        out.println("Waiting for the answer …");
        out.flush();
    }

    @SuppressWarnings("SystemConsoleNull") // null again since JDK 25, where input or output is redirected
    private static Optional<Person> atTheTerminal() {
        Console console = System.console();
        return console == null || !console.isTerminal()
                ? Optional.empty()
                : Optional.of(question -> {
                    String answer = console.readLine("%s [y/N] ", question);
                    return answer != null
                            && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
                });
    }
}
