package org.dazaifu.server.taxii;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.dazaifu.exchange.access.Identity;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.server.access.WhoAsks;
import org.dazaifu.server.http.Problem;
import org.dazaifu.taxii.server.TaxiiRequest;
import org.dazaifu.taxii.server.TaxiiResponse;
import org.dazaifu.taxii.server.TaxiiService;
import org.dazaifu.taxii.server.TaxiiStoreException;
import org.dazaifu.taxii.server.TaxiiTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TAXII over HTTP. Paths and queries reach the service as they were sent, and bodies are streamed
 * both ways.
 *
 * <p>Guarantees: before anything of an answer goes out, the audit log durably says what it is
 * about; an answer whose body fails half-way breaks the connection off, so that nobody takes it for
 * whole.
 */
public final class TaxiiServlet extends HttpServlet {

    /** How long a client may take to take one answer. */
    private static final Duration MOST = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(TaxiiServlet.class);

    private final transient TaxiiService service;
    private final transient Callers callers;
    private final transient TaxiiAudit audit;
    private final transient SentPages pages;
    private final transient InstantSource clock;

    public TaxiiServlet(
            TaxiiService service,
            Callers callers,
            TaxiiAudit audit,
            SentPages pages,
            InstantSource clock) {
        this.service = service;
        this.callers = callers;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Identity> identity = WhoAsks.now();
        boolean head = request.getMethod().equals("HEAD");
        String method = head ? "GET" : request.getMethod();
        String path = request.getRequestURI();
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        Optional<TaxiiTarget> target = TaxiiTarget.of(method, path);
        TaxiiResponse answer;
        try {
            answer =
                    service.handle(
                            new TaxiiRequest(
                                    method, path, query, headers(request), new LateBody(request)),
                            callers.of(identity, target));
            if (identity.isPresent()) {
                audit.answering(identity.get(), target, method, query, answer);
            }
        } catch (StoreException e) {
            LOG.error("the audit log could not be written; nothing was answered", e);
            (e.reason() == StoreException.Reason.FULL ? Problem.FULL : Problem.UNAVAILABLE)
                    .send(response);
            return;
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.body().equals(TaxiiResponse.Body.NONE) || head) {
            return;
        }
        OutputStream out = new TimedOutput(response.getOutputStream(), MOST, clock);
        SentPages.Writing writing =
                () -> {
                    answer.body().writeTo(out);
                    out.flush();
                };
        try {
            if (identity.isPresent()) {
                pages.sending(identity.get(), writing);
            } else {
                writing.write();
            }
        } catch (StoreException e) {
            LOG.error("it could not be remembered that a page was sent to its end", e);
        } catch (IOException e) {
            if (response.isCommitted()) {
                // Tomcat ends the connection without the end of the body.
                throw e;
            }
            LOG.error("nothing of an answer could be written", e);
            failed(e).send(response);
        }
    }

    private static Problem failed(IOException why) {
        if (why.getCause() instanceof TaxiiStoreException store) {
            return switch (store.reason()) {
                case UNAVAILABLE -> Problem.UNAVAILABLE;
                case FULL -> Problem.FULL;
                case FAILED -> Problem.FAILED;
            };
        }
        return Problem.FAILED;
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    /** The body, asked for only when it is read: who is refused is not told to send it. */
    private static final class LateBody extends InputStream {

        private final HttpServletRequest request;

        LateBody(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public int read() throws IOException {
            return request.getInputStream().read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return request.getInputStream().read(bytes, offset, length);
        }
    }
}
