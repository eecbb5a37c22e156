package org.dazaifu.server.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat says where it refuses a request itself, or where an exception came out of everything
 * else: a status and its name, and nothing of the server.
 */
public final class ProblemReportValve extends ErrorReportValve {

    /** Made by Tomcat. */
    public ProblemReportValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem =
                switch (status) {
                    case 404 -> Problem.NOT_FOUND;
                    case 503 -> Problem.UNAVAILABLE;
                    case 500 -> Problem.FAILED;
                    default ->
                            status < 500
                                    ? new Problem(
                                            status,
                                            "bad-request",
                                            "The request was not understood",
                                            "It does not have a form that is taken here.")
                                    : new Problem(
                                            status,
                                            "failed",
                                            "The server failed",
                                            "Nothing was done. Tell whoever runs it the time.");
                };
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer out = response.getReporter();
            if (out != null) {
                out.write(new String(problem.json(), StandardCharsets.UTF_8));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // Nobody is there to read it, or half an answer has gone out: the connection ends.
            container.getLogger().debug("no report of an error could be sent", e);
        }
    }
}
