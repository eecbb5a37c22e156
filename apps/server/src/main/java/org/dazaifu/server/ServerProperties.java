package org.dazaifu.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of Spring Boot and Tomcat; the only ones, wherever the program is started. */
final class ServerProperties {

    private static final String TLS = "spring.ssl.bundle.pem.server.";

    private ServerProperties() {}

    static Map<String, Object> of(ServerOptions options) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("server.port", options.port());
        all.put("server.address", options.address().getHostAddress());
        all.put("server.shutdown", "graceful");
        all.put("spring.lifecycle.timeout-per-shutdown-phase", "30s");
        all.put("spring.threads.virtual.enabled", true);
        all.put("spring.jmx.enabled", false);
        all.put("spring.mvc.dispatch-options-request", false);
        all.put("spring.mvc.log-request-details", false);
        all.put("spring.web.resources.add-mappings", false);
        all.put("server.forward-headers-strategy", options.behindProxy() ? "native" : "none");
        all.put("server.http2.enabled", false);
        all.put("server.compression.enabled", false);
        // The longest query is about as long as this; each connection has a buffer of that length.
        all.put("server.max-http-request-header-size", "32KB");
        all.put("server.tomcat.max-connections", 512);
        all.put("server.tomcat.accept-count", 64);
        all.put("server.tomcat.connection-timeout", "20s");
        all.put("server.tomcat.keep-alive-timeout", "30s");
        all.put("server.tomcat.max-keep-alive-requests", 1_000);
        all.put("server.tomcat.max-http-form-post-size", "1KB");
        all.put("server.tomcat.max-parameter-count", 100);
        all.put("server.tomcat.max-swallow-size", "1MB");
        // TAXII's filters are match[type] and the like, which many clients send as they are.
        all.put("server.tomcat.relaxed-query-chars", "[,]");
        all.put("management.metrics.tags.application", "dazaifu");
        all.put("logging.config", "classpath:org/dazaifu/server/logback.xml");
        all.put("logging.structured.format.console", "ecs");
        all.put("logging.structured.ecs.service.name", "dazaifu");
        all.put("logging.structured.ecs.service.version", "");
        all.put("spring.main.banner-mode", "off");
        options.tls()
                .ifPresent(tls -> {
                    all.put(TLS + "keystore.certificate", file(tls.certificate()));
                    all.put(TLS + "keystore.private-key", file(tls.key()));
                    all.put(TLS + "reload-on-update", true);
                    all.put(TLS + "options.enabled-protocols", "TLSv1.3,TLSv1.2");
                    all.put("server.ssl.bundle", "server");
                    tls.clientAuthority()
                            .ifPresent(authority -> {
                                all.put(TLS + "truststore.certificate", file(authority));
                                all.put("server.ssl.client-auth", "want");
                            });
                });
        return all;
    }

    private static String file(Path path) {
        return path.toAbsolutePath().toUri().toString();
    }
}
