package org.dazaifu.strategy.document;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.Section;
import org.dazaifu.response.yaml.YamlText;
import org.dazaifu.strategy.document.HeadReader.Head;

/**
 * Reads a strategy from its document and translations (docs/strategy.md). What comes back has the
 * right form; whether it makes sense is told by {@link StrategyCheck}.
 */
public final class StrategyReader {

    /** Of measures, indicators, and other lists, each. */
    static final int MOST = 3000;

    private StrategyReader() {}

    /**
     * Reads.
     *
     * @throws MistakesException with everything that is not of the right form, in any file
     */
    public static StrategyDocument read(StrategyFiles files) throws MistakesException {
        Problems problems = new Problems();
        String name = files.document().name();
        Translations translations = new Translations(files.translations(), problems);
        Gathering all = new Gathering(name, translations);
        Optional<Strategy> strategy =
                YamlText.read(name, files.document().text(), problems)
                        .map(root -> {
                            Section section = new Section(name, root, problems);
                            Strategy read = strategy(new Block(section, "", all));
                            section.end();
                            return read;
                        });
        problems.refuse();
        return new StrategyDocument(
                strategy.orElseThrow(), all.phrases, all.places, translations.strays());
    }

    private static Strategy strategy(Block file) {
        Head head = file.block("strategy").map(HeadReader::read).orElseGet(() -> headless(file));
        List<CitedDocument> documents = each(file, "documents", StrategyReader::document);
        documents.forEach(one -> file.all().documents.putIfAbsent(one.id(), one));
        var indicators = new IndicatorReader(head.adopted());
        return new Strategy(
                head.id(),
                head.title(),
                head.summary(),
                head.example(),
                head.history(),
                head.country(),
                head.language(),
                head.languages(),
                head.zone(),
                head.currency(),
                head.adopted(),
                head.period(),
                head.budget(),
                documents,
                each(
                        file,
                        "organisations",
                        one -> new Organisation(one.id(), one.text("name"), one.place())),
                each(file, "principles", StrategyReader::principle),
                each(file, "threats", StrategyReader::threat),
                each(file, "aims", StrategyReader::aim),
                each(file, "pillars", StrategyReader::pillar),
                each(file, "measures", MeasureReader::read),
                each(file, "indicators", indicators::read),
                each(file, "risks", StrategyReader::risk),
                file.block("disclosure")
                        .map(StrategyReader::disclosure)
                        .orElse(DisclosureRule.DEFAULT));
    }

    private static <T> List<T> each(
            Block file, String key, java.util.function.Function<Block, T> reading) {
        List<T> read = new ArrayList<>(Block.each(file, key, reading));
        if (read.size() > MOST) {
            file.mistake(
                    key, "'" + key + "' has more than " + MOST + "; join what belongs together");
        }
        return read;
    }

    private static DisclosureRule disclosure(Block block) {
        int threshold =
                block.whole(
                        "threshold",
                        DisclosureRule.LEAST,
                        DisclosureRule.MOST,
                        DisclosureRule.DEFAULT.threshold());
        block.end();
        return new DisclosureRule(threshold);
    }

    private static CitedDocument document(Block block) {
        return new CitedDocument(
                block.id(),
                block.text("title"),
                block.wordIfAny("address").orElse(""),
                block.place());
    }

    private static Principle principle(Block block) {
        return new Principle(
                block.id(), block.text("name"), block.textIfAny("description"), block.place());
    }

    private static Aim aim(Block block) {
        return new Aim(
                block.id(), block.text("name"), block.textIfAny("description"), block.place());
    }

    private static Threat threat(Block block) {
        Citation source =
                block.block("source")
                        .map(one -> {
                            Citation citation = one.citation();
                            one.end();
                            return citation;
                        })
                        .orElseGet(() -> {
                            block.mistake(
                                    "source",
                                    "'source' is missing; write 'source: {document: ...}' for what names the threat");
                            return block.all().citation("", "");
                        });
        return new Threat(
                block.id(),
                block.text("name"),
                block.textIfAny("description"),
                block.wordIfAny("actor").orElse(""),
                source,
                block.choice("confidence", Threat.Confidence.class, Threat.Confidence.SUSPECTED),
                block.place());
    }

    private static Pillar pillar(Block block) {
        return new Pillar(
                block.id(),
                block.text("name"),
                block.textIfAny("description"),
                block.ids("aims"),
                block.amountIfAny("budget"),
                block.place());
    }

    private static Risk risk(Block block) {
        return new Risk(
                block.id(),
                block.text("name"),
                block.textIfAny("response"),
                block.choice("likelihood", Risk.Level.class, Risk.Level.LOW),
                block.choice("impact", Risk.Level.class, Risk.Level.LOW),
                block.wordIfAny("owner"),
                block.ids("measures"),
                block.place());
    }

    private static Head headless(Block file) {
        file.mistake(
                "strategy",
                "'strategy' is missing; write 'strategy:' with id, title, country, language, zone, currency, adopted and period");
        Text nothing = file.all().nothing();
        return new Head(
                "",
                nothing,
                nothing,
                false,
                Strategy.History.GIT,
                "",
                file.all().language,
                List.of(file.all().language),
                ZoneOffset.UTC,
                Currency.getInstance("XXX"),
                LocalDate.EPOCH,
                new Period(LocalDate.EPOCH, LocalDate.EPOCH, MonthDay.of(1, 1)),
                Optional.empty());
    }
}
