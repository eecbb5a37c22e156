package org.dazaifu.server;

import org.apache.catalina.core.StandardHost;
import org.dazaifu.server.http.ProblemReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** What is set on Tomcat itself; what Boot has a property for is in {@link ServerProperties}. */
final class TomcatSettings
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setRegisterDefaultServlet(false);
        factory.addConnectorCustomizers(connector -> {
            connector.setAllowTrace(false);
            connector.setXpoweredBy(false);
            // A body is asked for when it is read, and so not of whoever is refused.
            connector.setProperty("continueResponseTiming", "onRead");
        });
        factory.addContextCustomizers(context -> {
            context.setCookies(false);
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
