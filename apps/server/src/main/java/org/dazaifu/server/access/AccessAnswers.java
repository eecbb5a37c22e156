package org.dazaifu.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dazaifu.server.http.Problem;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** What is answered to whoever was not recognised. */
final class AccessAnswers implements AuthenticationEntryPoint {

    private final String challenge;

    AccessAnswers(String challenge) {
        this.challenge = challenge;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof NotRecognised refused) {
            switch (refused) {
                case NotRecognised.TooManyAttempts many ->
                        Problem.TOO_MANY
                                .saying(
                                        "Credentials that were not valid came from your address too often. Try again later.")
                                .send(response);
                case NotRecognised.CannotTell cannot -> Problem.UNAVAILABLE.send(response);
            }
            return;
        }
        response.setHeader("WWW-Authenticate", challenge);
        Problem.UNAUTHENTICATED.send(response);
    }
}
