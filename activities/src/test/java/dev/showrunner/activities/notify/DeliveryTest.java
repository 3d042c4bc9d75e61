package dev.showrunner.activities.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.OutboxActivities;
import dev.showrunner.workflows.outbox.Receipt;
import dev.showrunner.workflows.outbox.Receipt.Outcome;
import io.temporal.testing.TestActivityEnvironment;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    private static final String DISCORD = "  - {name: studio, kind: discord, for: producer, secret: studio}\n";

    @TempDir
    Path folder;

    private final Receiver receiver = new Receiver();
    private TestActivityEnvironment engine;

    @BeforeEach
    void start() {
        engine = TestActivityEnvironment.newInstance();
    }

    @AfterEach
    void stop() {
        engine.close();
        receiver.close();
    }

    @Test
    void discord_is_told_without_mentioning_anybody() throws Exception {
        try (Post post = new Post(folder, DISCORD).secret("studio", receiver.address())) {
            assertThat(send(post, Reach.PRIVATE_TOO, Occasion.SCHEDULED)).containsExactly(Receipt.SENT);
        }
        JsonNode body = new ObjectMapper().readTree(receiver.posts.getFirst().body());
        assertThat(body.path("content").asText()).contains("\\*\\*bold").doesNotContain("@here", "@everyone");
        assertThat(body.path("allowed_mentions").path("parse").isArray()).isTrue();
        assertThat(body.path("allowed_mentions").path("parse")).isEmpty();
    }

    @Test
    void slack_is_told_in_a_block_that_links_nothing_by_itself() throws Exception {
        String slack = "  - {name: studio, kind: slack, for: producer, secret: studio}\n";
        try (Post post = new Post(folder, slack).secret("studio", receiver.address())) {
            assertThat(send(post, Reach.PRIVATE_TOO, Occasion.LIVE)).containsExactly(Receipt.SENT);
        }
        JsonNode text = new ObjectMapper()
                .readTree(receiver.posts.getFirst().body())
                .path("blocks")
                .path(0)
                .path("text");
        assertThat(text.path("verbatim").asBoolean()).isTrue();
        assertThat(text.path("text").asText()).contains("<https://www.youtube.com/watch?v=dQw4w9WgXcQ>");
    }

    @Test
    void a_webhook_is_signed_over_id_time_and_body() throws Exception {
        String webhook = "  - {name: hook, kind: webhook, for: producer, secret: hook, signature: key}\n";
        try (Post post = new Post(folder, webhook)
                .secret("hook", receiver.address())
                .secret(
                        "key",
                        "whsec_" + Base64.getEncoder().encodeToString("sesame".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(send(post, Reach.PRIVATE_TOO, Occasion.LIVE)).containsExactly(Receipt.SENT);
        }
        Receiver.Post got = receiver.posts.getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("sesame".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((got.header("webhook-id") + "." + got.header("webhook-timestamp") + ".")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(got.header("webhook-signature"))
                .isEqualTo("v1,"
                        + Base64.getEncoder()
                                .encodeToString(mac.doFinal(got.body().getBytes(StandardCharsets.UTF_8))));
        assertThat(new ObjectMapper().readTree(got.body()).path("event").asText())
                .isEqualTo("live");
    }

    @Test
    void a_guest_with_an_address_gets_an_e_mail_and_a_producer_hears_of_one_without() throws Exception {
        String targets = """
                  - {name: guests, kind: email, for: guests, secret: smtp, from: shows@night.example}
                  - {name: office, kind: email, for: producer, secret: smtp, from: shows@night.example, to: [boss@night.example]}
                """;
        GreenMail smtp = smtp();
        try (Post post = new Post(folder, targets).secret("smtp", address(smtp))) {
            assertThat(send(post, Reach.PUBLIC, Occasion.REMINDER)).containsExactly(Receipt.SENT, Receipt.SENT);
            MimeMessage toGuest = to(smtp, "ada@guests.example");
            MimeMessage toProducer = to(smtp, "boss@night.example");

            assertThat(toGuest.getSubject()).startsWith("One **bold** @here airs Thu 1 Apr 2027, 19:00");
            assertThat(toGuest.getContent().toString()).contains("Hello Ada @everyone Bcc: x@example.org,");
            assertThat(toGuest.getHeader("Bcc")).isNull();
            assertThat(toGuest.getRecipients(Message.RecipientType.TO)).hasSize(1);
            assertThat(toGuest.getHeader("Message-ID")[0]).endsWith(".1@showrunner.night.example>");
            assertThat(toProducer.getContent().toString()).contains("grace has no email in people/grace.yaml");
        } finally {
            smtp.stop();
        }
    }

    @Test
    void a_mail_server_that_is_away_is_asked_again_later() {
        String mail =
                "  - {name: office, kind: email, for: producer, secret: smtp, from: a@night.example, to: [b@night.example]}\n";
        GreenMail smtp = smtp();
        String address = address(smtp);
        smtp.stop();
        try (Post post = new Post(folder, mail).secret("smtp", address)) {
            assertThat(send(post, Reach.PUBLIC, Occasion.LIVE))
                    .extracting(Receipt::outcome)
                    .containsExactly(Outcome.LATER);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 301, 307})
    void what_is_refused_or_redirected_is_not_tried_again(int status) {
        receiver.answers(() -> status).says("Location", receiver.address());
        try (Post post = new Post(folder, DISCORD).secret("studio", receiver.address())) {
            assertThat(send(post, Reach.PRIVATE_TOO, Occasion.LIVE))
                    .extracting(Receipt::outcome)
                    .containsExactly(Outcome.FAILED);
        }
        assertThat(receiver.posts).hasSize(1);
    }

    @Test
    void a_receiver_that_has_enough_is_asked_again_when_it_says_so() {
        receiver.answers(() -> 429).says("Retry-After", "90");
        try (Post post = new Post(folder, DISCORD).secret("studio", receiver.address())) {
            Receipt receipt = send(post, Reach.PRIVATE_TOO, Occasion.LIVE).getFirst();

            assertThat(receipt.outcome()).isEqualTo(Outcome.LATER);
            assertThat(receipt.retryAt()).isEqualTo(Post.NOW.plus(Duration.ofSeconds(90)));
        }
    }

    @Test
    void a_receiver_that_hangs_up_may_have_taken_it_so_it_is_not_sent_twice() {
        receiver.hangsUp();
        try (Post post = new Post(folder, DISCORD).secret("studio", receiver.address())) {
            Receipt receipt = send(post, Reach.PRIVATE_TOO, Occasion.LIVE).getFirst();

            assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(receipt.reason()).contains("nobody knows whether it arrived");
        }
        assertThat(receiver.posts).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://127.0.0.1:1/x", "https://10.1.2.3/x", "https://[::1]/x", "https://169.254.169.254/"})
    void nothing_is_sent_into_a_private_network(String address) {
        try (Post post = new Post(folder, DISCORD).secret("studio", address)) {
            Receipt receipt = send(post, Reach.PUBLIC, Occasion.LIVE).getFirst();

            assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(receipt.reason()).contains("private network").doesNotContain(address);
        }
    }

    @Test
    void nothing_is_sent_unencrypted_to_the_internet() {
        try (Post post = new Post(folder, DISCORD).secret("studio", receiver.address())) {
            assertThat(send(post, Reach.PUBLIC, Occasion.LIVE).getFirst().outcome())
                    .isEqualTo(Outcome.FAILED);
        }
        assertThat(receiver.posts).isEmpty();
    }

    @Test
    void a_secret_stays_out_of_reasons_and_of_the_ledger() throws Exception {
        receiver.answers(() -> 500);
        try (Post post = new Post(folder, DISCORD).secret("studio", receiver.address())) {
            List<Receipt> receipts = send(post, Reach.PRIVATE_TOO, Occasion.LIVE);

            assertThat(receipts.toString()).doesNotContain("sesame");
            assertThat(Files.readString(post.ledger())).contains("begun").doesNotContain("sesame");
        }
    }

    @Test
    void a_secret_that_is_missing_is_named_with_its_remedy() {
        try (Post post = new Post(folder, DISCORD)) {
            assertThat(send(post, Reach.PUBLIC, Occasion.LIVE).getFirst().reason())
                    .isEqualTo("There is no secret 'studio'. Set SHOWRUNNER_SECRET_STUDIO, or put it into the file"
                            + " secrets/studio of the home.");
        }
    }

    @Test
    void the_audience_hears_nothing_of_a_video_that_is_not_public() {
        String fans = "  - {name: fans, kind: discord, for: audience, secret: studio}\n";
        try (Post post = new Post(folder, fans, "youtube: {privacy: unlisted}\n")) {
            assertThat(send(post, Reach.PUBLIC, Occasion.LIVE)).isEmpty();
        }
    }

    private List<Receipt> send(Post post, Reach reach, Occasion occasion) {
        OutboxWork work = post.work(reach);
        engine.registerActivitiesImplementations(work);
        OutboxActivities stub = engine.newActivityStub(OutboxActivities.class);
        List<Letter> letters = stub.address(Post.occurrence(occasion));
        return letters.stream().map(stub::deliver).toList();
    }

    private static GreenMail smtp() {
        GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        return smtp;
    }

    private static String address(GreenMail smtp) {
        return "smtp://127.0.0.1:" + smtp.getSmtp().getPort();
    }

    private static MimeMessage to(GreenMail smtp, String address) throws Exception {
        for (MimeMessage message : smtp.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                return message;
            }
        }
        throw new AssertionError("Nothing was sent to " + address);
    }
}
