package dev.showrunner.emulator;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What Google's client makes of a refusal. */
final class Refusals {
    private Refusals() {}

    /** The reason that a call is refused with. */
    static String reason(ThrowingCallable call) {
        return details(call).getDetails().getErrors().getFirst().getReason();
    }

    static GoogleJsonResponseException details(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        Assertions.assertThat(thrown).isInstanceOf(GoogleJsonResponseException.class);
        return (GoogleJsonResponseException) thrown;
    }

    /** The failure of a call whose reply never came. */
    static IOException lost(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        Assertions.assertThat(thrown)
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(GoogleJsonResponseException.class);
        return (IOException) thrown;
    }
}
