package org.dazaifu.knowledge.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dazaifu.knowledge.Facts;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.KnowledgeException;
import org.dazaifu.knowledge.Provenance;

/**
 * A knowledge base made of public files.
 *
 * <p>What a file is, is recognised from its content: ATT&amp;CK as a bundle of STIX 2.0 or 2.1, or
 * a MISP galaxy cluster file; either may be gzip. The same contents give the same base, whatever
 * the files' names and order.
 *
 * @param base the base
 * @param remarks what was left out or could not be understood, as sentences
 */
public record KnowledgeImport(KnowledgeBase base, List<String> remarks) {

    public KnowledgeImport {
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads {@code paths} into one base.
     *
     * @param paths files, or directories whose files ending in {@code .json} or {@code .json.gz}
     *     are read
     * @throws KnowledgeException if a file cannot be read, is neither kind of file, is damaged, or
     *     none is ATT&amp;CK
     */
    public static KnowledgeImport of(List<Path> paths) throws KnowledgeException {
        var remarks = new ArrayList<String>();
        var provenance = new ArrayList<Provenance>();
        var attack = new AttackCollector(remarks);
        var galaxies = new ArrayList<Galaxy>();
        for (Path file : files(paths)) {
            switch (SourceFile.kindOf(file)) {
                case BUNDLE -> provenance.add(attack.read(file));
                case GALAXY -> {
                    Galaxy galaxy = GalaxyReader.read(file, remarks);
                    if (galaxy.actors().isEmpty()) {
                        remarks.add(
                                file
                                        + " is the galaxy "
                                        + galaxy.type()
                                        + ", from which nothing is taken.");
                    } else {
                        galaxies.add(galaxy);
                        provenance.add(galaxy.provenance());
                    }
                }
            }
        }
        if (!attack.hasTechniques()) {
            throw new KnowledgeException(
                    KnowledgeException.Code.WRONG_CONTENT,
                    "None of the files is an ATT&CK bundle; give at least enterprise-attack.json (or .json.gz).");
        }
        galaxies.sort(
                Comparator.comparing(Galaxy::rank).thenComparing(g -> g.provenance().sha256()));
        Facts known = attack.facts();
        var roster = new Roster(known);
        galaxies.forEach(roster::join);
        Facts facts =
                new Facts(
                        provenance,
                        roster.groups(),
                        known.software(),
                        known.techniques(),
                        known.campaigns(),
                        known.uses(),
                        known.retired(),
                        roster.ambiguous());
        return new KnowledgeImport(
                new KnowledgeBase(facts), remarks.stream().sorted().distinct().toList());
    }

    private static List<Path> files(List<Path> paths) throws KnowledgeException {
        var files = new ArrayList<Path>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(p ->
                                p.toString().endsWith(".json") || p.toString().endsWith(".json.gz"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw SourceFile.unreadable(path, e);
            }
        }
        return files;
    }
}
