package org.dazaifu.response.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the technical and cooperative measures of a case carry.
 *
 * <p>Guarantees: what is withheld is in no artifact; an artifact's name is its own; the same signs
 * and lists give the same bytes.
 *
 * @param measures by the measure's id; an artifact may serve several, measures without any are left
 *     out
 * @param screening what was said of each indicator
 * @param rulesLeft matched rules that are in no artifact, by name, with the reason
 * @param lists the date of each list that the check rests on
 */
public record Content(
        SortedMap<String, List<Artifact>> measures,
        Screening screening,
        SortedMap<String, String> rulesLeft,
        Map<HarmLists.Part, String> lists) {

    public Content {
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
        rulesLeft = Collections.unmodifiableSortedMap(new TreeMap<>(rulesLeft));
        lists = Map.copyOf(lists);
    }

    /** Everything that the case's signs give after the check for harm. */
    public static Content of(CaseSigns signs, HarmCheck check) {
        Screening screening = check.screen(signs.indicators());
        var matched = MatchedRules.of(signs.rules(), new Mentions(screening.withheld()));
        List<Artifact> suricata = new SuricataRules(screening).artifacts();
        List<Artifact> sigma = new ArrayList<>(matched.artifacts());
        sigma.addAll(new IndicatorSigma(signs, screening).artifacts());
        List<Artifact> hunting =
                new HuntingQueries(screening)
                        .artifacts(sigma.stream().map(Artifact::fileName).toList());
        var stix = new StixIndicators(signs);
        List<Artifact> all =
                stix.of("dazaifu-indicators.json", screening.cleared(), matched.rules()).stream()
                        .toList();
        var servers = new ArrayList<>(screening.addresses());
        servers.addAll(screening.names());
        List<Artifact> takedown =
                stix.of("dazaifu-servers.json", servers, List.of()).stream().toList();
        var zones = new RpzZone(screening, signs.made());
        List<Artifact> blocking = zones.blocking().stream().toList();
        List<Artifact> sinkhole = new ArrayList<>(takedown);
        signs.sinkhole().flatMap(zones::sinkhole).ifPresent(sinkhole::add);

        SortedMap<String, List<Artifact>> measures = new TreeMap<>();
        put(measures, "tech.monitor", suricata);
        put(measures, "tech.block-servers", named(suricata, "dazaifu-addresses."));
        put(measures, "tech.block-domains", blocking, named(suricata, "dazaifu-names."));
        put(measures, "tech.sinkhole", sinkhole);
        put(measures, "tech.remove-malware", named(sigma, "sigma-files-"));
        put(measures, "tech.hunt", hunting, sigma, all);
        put(measures, "coop.warn-sector", all, sigma, suricata, blocking);
        put(measures, "coop.share-partners", all);
        put(measures, "coop.takedown", takedown);
        return new Content(
                measures, screening, new TreeMap<>(matched.left()), check.lists().dates());
    }

    /** Every artifact once. */
    public Collection<Artifact> artifacts() {
        var all = new LinkedHashMap<String, Artifact>();
        measures.values().forEach(list -> list.forEach(one -> all.put(one.fileName(), one)));
        return Collections.unmodifiableCollection(all.values());
    }

    @SafeVarargs
    private static void put(
            SortedMap<String, List<Artifact>> measures, String id, List<Artifact>... lists) {
        var all = new ArrayList<Artifact>();
        for (List<Artifact> list : lists) {
            all.addAll(list);
        }
        if (!all.isEmpty()) {
            measures.put(id, List.copyOf(all));
        }
    }

    private static List<Artifact> named(List<Artifact> of, String start) {
        return of.stream().filter(one -> one.fileName().startsWith(start)).toList();
    }
}
