package org.dazaifu.server;

import java.net.InetAddress;
import java.util.OptionalInt;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.dazaifu.server.http.ProblemReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** What is set on Tomcat itself; what Boot has a property for is in {@link ServerProperties}. */
final class TomcatSettings
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final OptionalInt metricsPort;

    TomcatSettings(OptionalInt metricsPort) {
        this.metricsPort = metricsPort;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setRegisterDefaultServlet(false);
        factory.addConnectorCustomizers(connector -> {
            connector.setAllowTrace(false);
            connector.setXpoweredBy(false);
            // A body is asked for when it is read, and so not of whoever is refused.
            connector.setProperty("continueResponseTiming", "onRead");
        });
        if (metricsPort.isPresent()) {
            factory.addAdditionalConnectors(loopback(metricsPort.getAsInt()));
        }
        factory.addContextCustomizers(context -> {
            context.setCookies(false);
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    /** Plain HTTP to this machine, for whoever collects the metrics; see RouteDecision. */
    private static Connector loopback(int port) {
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(port);
        connector.setAllowTrace(false);
        connector.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        connector.setProperty("maxConnections", "16");
        connector.setProperty("connectionTimeout", "20000");
        return connector;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
