package org.dazaifu.sigma;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.sigma.RuleSources.RuleText;

/**
 * Reads rules from files, directories and zips.
 *
 * <p>A directory is read with everything below it: names that end in {@code .yml}, {@code .yaml} or
 * {@code .zip}. A zip, known by its content, is read in the same way. A file holds one rule or
 * several, each a YAML document. One bad rule never stops the others, and nothing is left out in
 * silence: see {@link LoadedRules}.
 *
 * <p>Bounded: a file of at most {@value RuleSources#LARGEST_FILE} bytes, a zip of at most {@value
 * RuleSources#MOST_MEMBERS} members.
 */
public final class RuleLoader {

    private RuleLoader() {}

    /**
     * Reads everything the paths lead to, in order. A path that does not exist is a problem of the
     * result.
     *
     * @throws SigmaException where a file or directory exists and cannot be read
     */
    public static LoadedRules load(Collection<Path> paths) throws SigmaException {
        try (RuleSources sources = new RuleSources()) {
            for (Path path : paths) {
                sources.add(path);
            }
            List<Parsed> parsed = sources.texts().parallelStream().map(RuleLoader::parse).toList();
            List<Parsed> all = new ArrayList<>(parsed);
            all.add(new Parsed(List.of(), sources.problems(), List.of()));
            return joined(all);
        } catch (UncheckedIOException failed) {
            throw unreadable(
                    failed.getCause() instanceof IOException cause
                            ? cause
                            : new IOException(failed));
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private static SigmaException unreadable(IOException failed) {
        return new SigmaException(
                SigmaException.Code.UNREADABLE, "rules cannot be read: " + reason(failed), failed);
    }

    /**
     * Reads rules from one text.
     *
     * @param source what to call the text in problems
     */
    public static LoadedRules parse(String source, String text) {
        return joined(List.of(parseText(source, text)));
    }

    private record Parsed(
            List<Rule> rules, List<Problem> problems, List<UnsupportedRule> unsupported) {}

    private static Parsed parse(RuleText text) {
        try {
            return parseText(text.source(), text.read());
        } catch (RuleSources.NotText mistake) {
            Problem problem = new Problem(text.source(), 0, String.valueOf(mistake.getMessage()));
            return new Parsed(List.of(), List.of(problem), List.of());
        }
    }

    private static Parsed parseText(String source, String text) {
        List<Rule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<UnsupportedRule> unsupported = new ArrayList<>();
        YamlReader.Documents documents = YamlReader.read(text);
        boolean empty = documents.mistake().isEmpty();
        for (YamlNode document : documents.roots()) {
            if (document instanceof YamlNode.Scalar scalar && scalar.isNull()) {
                continue;
            }
            empty = false;
            RuleProblems found = new RuleProblems(source);
            Rule rule = RuleParser.parse(document, found);
            if (rule != null) {
                rules.add(rule);
            }
            problems.addAll(found.problems());
            unsupported.addAll(found.unsupported());
        }
        for (YamlReader.NotYaml mistake : documents.mistake()) {
            problems.add(new Problem(source, mistake.line(), mistake.sentence()));
        }
        if (empty) {
            problems.add(new Problem(source, 0, "the file is empty; write a rule, or remove it"));
        }
        return new Parsed(rules, problems, unsupported);
    }

    /** Joins the parts in order; of rules with one id the first is kept. */
    private static LoadedRules joined(List<Parsed> parts) {
        List<Rule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<UnsupportedRule> unsupported = new ArrayList<>();
        Map<String, Rule> byId = new HashMap<>();
        for (Parsed part : parts) {
            for (Rule rule : part.rules()) {
                Rule first = rule.id() == null ? null : byId.putIfAbsent(rule.id(), rule);
                if (first == null) {
                    rules.add(rule);
                } else {
                    problems.add(
                            new Problem(
                                    rule.source(),
                                    rule.line(),
                                    "the id "
                                            + rule.id()
                                            + " belongs to the rule at "
                                            + first.source()
                                            + ":"
                                            + first.line()
                                            + " already; give this rule its own, or remove one of the two"));
                }
            }
            problems.addAll(part.problems());
            unsupported.addAll(part.unsupported());
        }
        return new LoadedRules(rules, problems, unsupported);
    }

    private static String reason(IOException failed) {
        return failed instanceof java.nio.file.AccessDeniedException denied
                ? denied.getFile() + ": permission denied"
                : String.valueOf(failed.getMessage());
    }
}
