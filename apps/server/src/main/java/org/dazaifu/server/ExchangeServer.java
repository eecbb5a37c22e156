package org.dazaifu.server;

import java.net.InetAddress;
import java.net.URI;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.server.ServerException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * A server that runs. It ends when it is closed, or with the process: requests that are being
 * answered then have 30 seconds to end.
 *
 * <p>Takes no settings from the environment, system properties or files other than those that its
 * options name.
 */
public final class ExchangeServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final ServerOptions options;

    private ExchangeServer(ServletWebServerApplicationContext context, ServerOptions options) {
        this.context = context;
        this.options = options;
    }

    /**
     * Starts a server, and returns when it can be asked.
     *
     * @throws StoreException where the exchange cannot be used
     * @throws ServerException where it is usable and cannot be served
     */
    public static ExchangeServer start(ServerOptions options)
            throws StoreException, ServerException {
        Exchange exchange = Exchange.open(options.exchange(), options.database());
        boolean started = false;
        try {
            ConfigurableApplicationContext context = application(options, exchange).run();
            started = true;
            return new ExchangeServer((ServletWebServerApplicationContext) context, options);
        } catch (RuntimeException e) {
            throw why(options, e);
        } finally {
            if (!started) {
                exchange.close();
            }
        }
    }

    private static SpringApplication application(ServerOptions options, Exchange exchange) {
        SpringApplication application = new SpringApplication(ServerConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setAddCommandLineProperties(false);
        application.setEnvironment(new OwnSettings(options));
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(ServerOptions.class, () -> options);
            beans.registerBean(Exchange.class, () -> exchange);
        });
        return application;
    }

    private static ServerException why(ServerOptions options, RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new ServerException(
                        Reason.PORT_TAKEN,
                        "port %d is taken; name another with --port, or 0 for any that is free"
                                .formatted(options.port()),
                        failure);
            }
            if (cause instanceof java.net.BindException) {
                return new ServerException(
                        Reason.NO_SUCH_ADDRESS,
                        "it cannot be listened at %s, port %d: %s"
                                .formatted(
                                        options.address().getHostAddress(),
                                        options.port(),
                                        cause.getMessage()),
                        failure);
            }
            if (options.tls().isPresent()
                    && String.valueOf(cause.getMessage()).matches("(?s).*(PEM|SSL|ssl|key).*")) {
                return new ServerException(
                        Reason.TLS,
                        "the certificate, its key or the authority of clients cannot be used: "
                                + root(failure),
                        failure);
            }
        }
        return new ServerException(
                Reason.FAILED, "the server did not start: " + root(failure), failure);
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /** Where it is reached from this machine. */
    public URI address() {
        InetAddress at = options.address();
        String host = at.isAnyLocalAddress() ? "localhost" : at.getHostAddress();
        return URI.create(
                "%s://%s:%d/"
                        .formatted(
                                options.tls().isPresent() ? "https" : "http",
                                host.contains(":") ? "[" + host + "]" : host,
                                port()));
    }

    /** The port that it listens at. */
    public int port() {
        return java.util.Objects.requireNonNull(context.getWebServer(), "it runs").getPort();
    }

    /** The Spring context, for tests of what is in it. */
    ServletWebServerApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Nothing but the server's own settings. */
    private static final class OwnSettings extends StandardEnvironment {

        OwnSettings(ServerOptions options) {
            getPropertySources()
                    .addFirst(new MapPropertySource("dazaifu", ServerProperties.of(options)));
        }

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // Neither system properties nor the environment: a variable such as SERVER_PORT, meant
            // for another program, must not change what was asked for.
        }
    }
}
