package org.dazaifu.server.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dazaifu.server.http.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses empty segments in a path before anything else looks at it: what stands behind would
 * understand {@code //a/b} in different ways.
 */
public final class PlainPath extends OncePerRequestFilter {

    private static final Problem NOT_PLAIN =
            new Problem(
                    400,
                    "bad-path",
                    "The path was not understood",
                    "A path has no empty segments.");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        if (request.getRequestURI().contains("//")) {
            NOT_PLAIN.send(response);
        } else {
            rest.doFilter(request, response);
        }
    }
}
