package org.dazaifu.server;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.collection.SqlTaxiiStore;
import org.dazaifu.exchange.feed.FeedSchedule;
import org.dazaifu.exchange.feed.Feeds;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoredSecret;
import org.dazaifu.server.access.AccessFilters;
import org.dazaifu.server.access.FailedAttempts;
import org.dazaifu.server.access.OidcTokens;
import org.dazaifu.server.api.ApiHandlers;
import org.dazaifu.server.api.ApiRouter;
import org.dazaifu.server.api.DeniedAnswers;
import org.dazaifu.server.http.InFlight;
import org.dazaifu.server.request.Admittance;
import org.dazaifu.server.request.PlainPath;
import org.dazaifu.server.request.RequestLog;
import org.dazaifu.server.route.RouteDecision;
import org.dazaifu.server.route.RouteTable;
import org.dazaifu.server.taxii.Callers;
import org.dazaifu.server.taxii.SentPages;
import org.dazaifu.server.taxii.TaxiiAudit;
import org.dazaifu.server.taxii.TaxiiServlet;
import org.dazaifu.taxii.server.CursorSeal;
import org.dazaifu.taxii.server.ServerInfo;
import org.dazaifu.taxii.server.TaxiiLimits;
import org.dazaifu.taxii.server.TaxiiService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.system.SystemMetricsAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Puts the server together. What of Spring Boot takes part is named one by one, so that nothing
 * that a library brings along ever answers a request.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    LifecycleAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    MetricsAutoConfiguration.class,
    CompositeMeterRegistryAutoConfiguration.class,
    PrometheusMetricsExportAutoConfiguration.class,
    JvmMetricsAutoConfiguration.class,
    SystemMetricsAutoConfiguration.class,
    TomcatMetricsAutoConfiguration.class
})
class ServerConfiguration {

    /** Both ways of showing a token; a browser asks for the second. */
    private static final String CHALLENGE =
            "Bearer realm=\"dazaifu\", Basic realm=\"dazaifu\", charset=\"UTF-8\"";

    private static final int FAILURES = 20;
    private static final Duration FORGOTTEN = Duration.ofSeconds(10);
    private static final int REQUESTS = 64;
    private static final int REQUESTS_OF_ONE = 16;

    private static final Logger LOG = LoggerFactory.getLogger(ServerConfiguration.class);

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    TaxiiAudit taxiiAudit(Exchange exchange) {
        return new TaxiiAudit(exchange.audit());
    }

    @Bean
    SentPages store(Exchange exchange, TaxiiAudit audit, InstantSource clock) {
        return new SentPages(
                new SqlTaxiiStore(exchange.database(), exchange.directory(), clock, audit),
                exchange.database(),
                clock);
    }

    @Bean
    TaxiiService taxiiService(
            Exchange exchange, SentPages store, ServerOptions options, InstantSource clock)
            throws StoreException {
        return new TaxiiService(
                store,
                new ServerInfo(
                        "Dazaifu",
                        Optional.of("What is released to partners, and what they send."),
                        Optional.empty(),
                        options.base(),
                        CHALLENGE),
                TaxiiLimits.USUAL,
                new CursorSeal(StoredSecret.of(exchange.database(), StoredSecret.CURSORS)),
                clock,
                (id, why) -> LOG.atError().addKeyValue("error_id", id).setCause(why).log("taxii"));
    }

    @Bean
    ServletRegistrationBean<TaxiiServlet> taxiiServlet(
            TaxiiService service,
            Exchange exchange,
            TaxiiAudit audit,
            SentPages pages,
            InstantSource clock) {
        var registration =
                new ServletRegistrationBean<>(
                        new TaxiiServlet(
                                service, new Callers(exchange.database()), audit, pages, clock),
                        RouteTable.TAXII_MAPPINGS.toArray(String[]::new));
        registration.setName("taxii");
        return registration;
    }

    @Bean
    Feeds feeds(Exchange exchange) {
        return new Feeds(exchange);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    FeedSchedule feedSchedule(Exchange exchange, Feeds feeds, InstantSource clock) {
        return new FeedSchedule(exchange, feeds, clock, LOG::info);
    }

    @Bean
    RouterFunction<ServerResponse> api(
            Exchange exchange, Feeds feeds, PrometheusMeterRegistry meters, InstantSource clock) {
        return new ApiRouter(new ApiHandlers(exchange, feeds, meters, clock), exchange.audit())
                .routes();
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http, Exchange exchange, ServerOptions options, InstantSource clock)
            throws Exception {
        return AccessFilters.of(
                http,
                exchange.authenticator(),
                options.oidc().map(one -> new OidcTokens(one.issuer(), one.audience())),
                new FailedAttempts(FAILURES, FORGOTTEN, clock),
                new RouteDecision(options.metricsPort()),
                new DeniedAnswers(exchange.audit()),
                CHALLENGE);
    }

    @Bean
    FilterRegistrationBean<RequestLog> requestLog() {
        var registration = new FilterRegistrationBean<>(new RequestLog());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PlainPath> plainPath() {
        var registration = new FilterRegistrationBean<>(new PlainPath());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** After the filters that say who asks. */
    @Bean
    FilterRegistrationBean<Admittance> admittance() {
        var registration =
                new FilterRegistrationBean<>(
                        new Admittance(new InFlight(REQUESTS, REQUESTS_OF_ONE)));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    TomcatSettings tomcatSettings(ServerOptions options) {
        return new TomcatSettings(options.metricsPort());
    }
}
