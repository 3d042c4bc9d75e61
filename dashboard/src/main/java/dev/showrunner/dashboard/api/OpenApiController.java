package dev.showrunner.dashboard.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The description of the JSON interface, made from its code when it is compiled. */
@Controller("/api/openapi.yml")
@Hidden
final class OpenApiController {
    private static final String FILE = "/META-INF/swagger/openapi.yml";

    /** OpenAPI 3. */
    @Get
    @Produces("application/yaml;charset=utf-8")
    String description() {
        try (InputStream in = OpenApiController.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
