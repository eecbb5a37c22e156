package org.dazaifu.taxii.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.dazaifu.taxii.client.TaxiiException.Code;

/**
 * Finds a domain's TAXII servers by its DNS: the SRV records of {@code _taxii2._tcp} (TAXII 2.1,
 * 3.9; RFC 2782).
 *
 * <p>Guarantees: every server that is given is the domain itself or in it. DNS is not
 * authenticated: whoever can forge an answer could name any server with a valid certificate, and
 * would get the credentials. A server elsewhere is told and refused; whoever means it names it.
 *
 * <p>Asks the resolvers that the system is configured with. Does not check DNSSEC.
 */
public final class DnsDiscovery {

    private static final int MOST_RECORDS = 100;
    private static final String PATH = "/taxii2/";

    private final String resolver;
    private final RandomGenerator chance;

    /** With the system's resolvers. */
    public DnsDiscovery() {
        this("dns:", RandomGenerator.getDefault());
    }

    /**
     * @param resolver as {@code dns://ADDRESS:PORT}
     */
    DnsDiscovery(String resolver, RandomGenerator chance) {
        this.resolver = resolver;
        this.chance = chance;
    }

    /**
     * The addresses of discovery of a domain's servers, in the order in which they are to be tried;
     * none if the domain names none.
     *
     * @throws TaxiiException {@link Code#ADDRESS_REFUSED} if the text is no name of a domain,
     *     {@link Code#REDIRECTED} if all servers are outside the domain, {@link Code#UNKNOWN_HOST}
     *     if DNS gives no answer
     */
    public List<URI> servers(String domain) throws TaxiiException {
        String name =
                DomainName.of(domain)
                        .orElseThrow(() ->
                                new TaxiiException(
                                        Code.ADDRESS_REFUSED,
                                        "\"" + Words.of(domain) + "\" is no name of a domain."));
        var within = new ArrayList<URI>();
        var outside = new ArrayList<String>();
        for (SrvRecord record : SrvRecord.ordered(records(name), chance)) {
            if (record.target().isEmpty() || record.port() == 0) {
                continue;
            }
            if (DomainName.within(name, record.target())) {
                within.add(URI.create("https://" + record.target() + ":" + record.port() + PATH));
            } else {
                outside.add(record.target() + ":" + record.port());
            }
        }
        if (within.isEmpty() && !outside.isEmpty()) {
            throw new TaxiiException(
                    Code.REDIRECTED,
                    "DNS says that the TAXII server of "
                            + name
                            + " is outside of it, at "
                            + Words.of(String.join(", ", outside))
                            + ". DNS can be forged: if that is right, give its address yourself.");
        }
        return List.copyOf(within);
    }

    // The provider for DNS makes nothing but texts of what it is sent.
    @SuppressWarnings("BanJNDI")
    private List<SrvRecord> records(String domain) throws TaxiiException {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, resolver);
        environment.put("com.sun.jndi.dns.timeout.initial", "1000");
        environment.put("com.sun.jndi.dns.timeout.retries", "3");
        var records = new ArrayList<SrvRecord>();
        try {
            var dns = new InitialDirContext(environment);
            try {
                Attribute found =
                        dns.getAttributes("_taxii2._tcp." + domain, new String[] {"SRV"})
                                .get("SRV");
                for (int i = 0; found != null && i < Math.min(found.size(), MOST_RECORDS); i++) {
                    SrvRecord.read(String.valueOf(found.get(i))).ifPresent(records::add);
                }
            } finally {
                dns.close();
            }
        } catch (NameNotFoundException e) {
            return List.of();
        } catch (NamingException e) {
            throw new TaxiiException(
                    Code.UNKNOWN_HOST,
                    "DNS does not say where the TAXII servers of "
                            + domain
                            + " are: "
                            + Words.of(e)
                            + ".",
                    e);
        }
        return records;
    }
}
