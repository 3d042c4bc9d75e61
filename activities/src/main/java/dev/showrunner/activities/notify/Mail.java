package dev.showrunner.activities.notify;

import dev.showrunner.episodes.composition.Notice;
import dev.showrunner.workflows.outbox.Receipt;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends e-mail by SMTP: encrypted, from the first byte with {@code smtps://} or by STARTTLS with {@code smtp://}; only
 * a server on this machine is spoken to in the clear. Its message id follows from the letter, so that a copy is known
 * as one.
 */
final class Mail {
    private static final Logger log = LoggerFactory.getLogger(Mail.class);
    private static final String PATIENCE = "20000";
    private static final Pattern NUMERIC_LOOPBACK = Pattern.compile("127\\.[0-9.]+|\\[?::1\\]?|localhost");

    private final InstantSource clock;

    Mail(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * One message.
     *
     * @param key names it among all that were ever sent
     * @param from who sends it
     * @param to who gets it
     * @param notice its subject and text
     */
    record Envelope(String key, String from, List<String> to, Notice notice) {}

    Receipt send(String secret, Envelope envelope) {
        URI server = server(secret);
        if (server == null) {
            return Receipt.failed("Its secret holds no address such as smtps://user:password@mail.example.");
        }
        try {
            Session session = Session.getInstance(properties(server));
            MimeMessage message = message(session, envelope);
            Transport transport = session.getTransport(server.getScheme());
            try {
                connect(transport, server);
                return send(transport, message);
            } catch (AuthenticationFailedException refused) {
                return Receipt.failed("The mail server refuses user or password.");
            } catch (MessagingException e) {
                return Receipt.later("The mail server cannot be reached, or offers no encryption.");
            } finally {
                close(transport);
            }
        } catch (MessagingException e) {
            return Receipt.failed("The e-mail cannot be made: " + e.getClass().getSimpleName() + ".");
        }
    }

    /** What came of the e-mail is known by then. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("The mail server did not say goodbye: {}", e.getClass().getSimpleName());
        }
    }

    private static Receipt send(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Receipt.SENT;
        } catch (MessagingException e) {
            int code = code(e);
            if (code >= 400 && code < 500) {
                return Receipt.later("The mail server answers " + code + ".");
            }
            return code >= 500
                    ? Receipt.failed("The mail server refuses it (" + code + "). Check sender and recipients.")
                    : Receipt.failed("The mail server did not answer, so nobody knows whether it arrived."
                            + " Look, and send it again if it did not.");
        }
    }

    /** What the server answered; 0 where it did not. */
    private static int code(@Nullable Exception failure) {
        int found = 0;
        Exception one = failure;
        while (one != null) {
            found = switch (one) {
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException sent -> Math.max(found, sent.getReturnCode());
                default -> found;
            };
            one = one instanceof MessagingException next ? next.getNextException() : null;
        }
        return found;
    }

    private MimeMessage message(Session session, Envelope envelope) throws MessagingException {
        Notice notice = envelope.notice();
        String id = "<" + envelope.key() + "@showrunner."
                + envelope.from().substring(envelope.from().indexOf('@') + 1) + ">";
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(envelope.from(), true));
        for (String address : envelope.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        }
        message.setSubject(notice.subject(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        message.setText(body(notice), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    /** The subject is not said twice. */
    private static String body(Notice notice) {
        String rest = notice.text().lines().skip(1).reduce("", (all, line) -> all + line + "\n");
        return rest.isBlank() ? notice.text() + "\n" : rest.strip() + "\n";
    }

    private static void connect(Transport transport, URI server) throws MessagingException {
        String account = server.getRawUserInfo();
        int colon = account == null ? -1 : account.indexOf(':');
        if (account == null || colon < 0) {
            transport.connect(server.getHost(), server.getPort(), null, null);
        } else {
            transport.connect(
                    server.getHost(),
                    server.getPort(),
                    decoded(account.substring(0, colon)),
                    decoded(account.substring(colon + 1)));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Properties properties(URI server) {
        String protocol = server.getScheme();
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", PATIENCE);
        properties.setProperty(prefix + "timeout", PATIENCE);
        properties.setProperty(prefix + "writetimeout", PATIENCE);
        properties.setProperty(prefix + "auth", Boolean.toString(server.getRawUserInfo() != null));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(
                prefix + "localhost", InetAddress.getLoopbackAddress().getHostName());
        if (protocol.equals("smtp")) {
            boolean isHere = NUMERIC_LOOPBACK.matcher(server.getHost()).matches();
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", Boolean.toString(!isHere));
        }
        return properties;
    }

    private static @Nullable URI server(String secret) {
        try {
            URI address = URI.create(secret);
            String scheme = address.getScheme();
            return ("smtp".equals(scheme) || "smtps".equals(scheme)) && address.getHost() != null ? address : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
