package org.dazaifu.server.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Looks at what an address shows only as long as it did not fail too often. */
final class CountedAuthentication implements AuthenticationManager {

    private static final Logger LOG = LoggerFactory.getLogger(CountedAuthentication.class);

    private final AuthenticationManager inner;
    private final FailedAttempts failed;

    CountedAuthentication(AuthenticationManager inner, FailedAttempts failed) {
        this.inner = inner;
        this.failed = failed;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        String address =
                shown.getDetails() instanceof WebAuthenticationDetails details
                        ? String.valueOf(details.getRemoteAddress())
                        : "";
        if (!failed.mayTry(address)) {
            throw new NotRecognised.TooManyAttempts();
        }
        try {
            return inner.authenticate(shown);
        } catch (NotRecognised e) {
            throw e;
        } catch (AuthenticationServiceException e) {
            throw new NotRecognised.CannotTell(e);
        } catch (AuthenticationException e) {
            failed.failed(address);
            LOG.atInfo()
                    .addKeyValue("address", address)
                    .addKeyValue("shown", kind(shown))
                    .addKeyValue("because", String.valueOf(e.getMessage()))
                    .log("credentials were not valid");
            throw e;
        }
    }

    private static String kind(Authentication shown) {
        return shown.getClass().getSimpleName();
    }
}
