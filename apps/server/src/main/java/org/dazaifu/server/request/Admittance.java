package org.dazaifu.server.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.dazaifu.exchange.access.Identity;
import org.dazaifu.server.access.WhoAsks;
import org.dazaifu.server.http.InFlight;
import org.dazaifu.server.http.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many requests of known accounts through at a time, and no more. What nobody known asks
 * for is answered without reading or keeping anything, and goes through.
 */
public final class Admittance extends OncePerRequestFilter {

    private final InFlight inFlight;

    public Admittance(InFlight inFlight) {
        this.inFlight = inFlight;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        Optional<Identity> identity = WhoAsks.now();
        if (identity.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        String account = identity.get().account().name();
        request.setAttribute(RequestLog.ACCOUNT, account);
        switch (inFlight.enter(account)) {
            case ADMITTED -> {
                try {
                    rest.doFilter(request, response);
                } finally {
                    inFlight.leave(account);
                }
            }
            case TOO_MANY_OF_ONE -> Problem.TOO_MANY.send(response);
            case TOO_MANY_IN_ALL -> Problem.BUSY.send(response);
        }
    }
}
