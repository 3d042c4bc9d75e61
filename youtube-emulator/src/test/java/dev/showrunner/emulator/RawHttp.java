package dev.showrunner.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP by hand, for headers that no client would send. */
final class RawHttp {
    private RawHttp() {}

    static int status(URI server, String request, String host) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String message = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(message.getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return Integer.parseInt(String.valueOf(in.readLine()).split(" ", -1)[1]);
        }
    }
}
