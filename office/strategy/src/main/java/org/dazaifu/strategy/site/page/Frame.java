package org.dazaifu.strategy.site.page;

import java.util.List;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.html.Markup;
import org.dazaifu.strategy.html.Page;
import org.dazaifu.strategy.html.Say;
import org.dazaifu.strategy.site.content.Report;

/** What is around the main part of every page: banner, name, languages, menu, foot. */
final class Frame {

    static final String INDEX = "index.html";
    static final String MEASURES = "measures.html";
    static final String INDICATORS = "indicators.html";
    static final String LATE = "late.html";
    static final String ATTRIBUTED = "attributed.html";
    static final String STRATEGY = "strategy.html";
    static final String CORRECTIONS = "corrections.html";
    static final String ABOUT = "about.html";
    static final String DATA = "data.html";

    private final Report report;
    private final Languages languages;
    private final Say say;
    private final Words words;

    Frame(Report report, Languages languages, Language language) {
        this.report = report;
        this.languages = languages;
        this.say = new Say(language);
        this.words =
                new Words(
                        say,
                        report.strategy().period(),
                        report.strategy().currency().getCurrencyCode());
    }

    static String measure(String id) {
        return "measure-" + id + ".html";
    }

    static String indicator(String id) {
        return "indicator-" + id + ".html";
    }

    static String pillar(String id) {
        return "pillar-" + id + ".html";
    }

    Language language() {
        return say.language();
    }

    /** The way from pages of this language to a file of the open data. */
    String data(String file) {
        return languages.top(say.language()) + "data/" + file;
    }

    /** A main part to write into. */
    Body body() {
        return new Body(say, words);
    }

    /**
     * A page.
     *
     * @param file its name
     * @param under the file of the menu to which it belongs
     * @param title its heading
     */
    String page(String file, String under, Text title, Body body) {
        String plain = title.in(say.language().code());
        Body heading = body();
        heading.out().open("h1");
        heading.text(title);
        heading.out().close("h1");
        return page(file, under, plain, heading.out(), body);
    }

    /** A page with a title of ours. */
    String page(String file, String under, String title, Body body) {
        return page(file, under, title, new Markup().element("h1", title), body);
    }

    private String page(String file, String under, String title, Markup heading, Body main) {
        Markup out = new Markup();
        out.element("a", say.of("To the content", "本文へ"), "href", "#main", "class", "skip");
        out.open("header");
        banner(out);
        site(out, file);
        out.close("header");
        menu(out, file, under);
        out.open("main", "id", "main", "class", "wrap", "tabindex", "-1");
        out.add(heading).add(main.out());
        out.close("main");
        foot(out);
        String name = report.strategy().title().in(say.language().code());
        String whole = file.equals(INDEX) ? name : title + " - " + name;
        return new Page(say.language(), whole, Style.CSS, head(file), out.toString(), "").html();
    }

    private String head(String file) {
        Markup head = new Markup();
        for (Language other : languages.all()) {
            if (other != say.language()) {
                head.empty(
                        "link",
                        "rel",
                        "alternate",
                        "hreflang",
                        other.code(),
                        "href",
                        languages.between(say.language(), other, file));
            }
        }
        return head.toString();
    }

    private void banner(Markup out) {
        if (report.strategy().example()) {
            out.open("div", "class", "example").open("div", "class", "wrap");
            out.element(
                    "p",
                    say.of(
                            "An example. It binds nobody, and its measures and figures are made up.",
                            "記載例です。誰も拘束せず、施策と数値は架空のものです。"));
            out.close("div").close("div");
        }
    }

    private void site(Markup out, String file) {
        out.open("div", "class", "site").open("div", "class", "wrap");
        out.open("div");
        Body name = body();
        name.out().open("p", "class", "name");
        name.link(INDEX, report.strategy().title());
        name.out().close("p");
        name.out().open("p", "class", "day");
        name.text(say.of("Report as of ", "報告の基準日: ")).day(report.known().on());
        name.out().close("p");
        out.add(name.out()).close("div");
        if (languages.all().size() > 1) {
            out.open("nav", "class", "languages", "aria-label", say.of("Language", "言語"));
            for (Language other : languages.all()) {
                if (other != say.language()) {
                    out.element(
                            "a",
                            other.ownName(),
                            "href",
                            languages.between(say.language(), other, file),
                            "hreflang",
                            other.code(),
                            "lang",
                            other.code());
                }
            }
            out.close("nav");
        }
        out.close("div").close("div");
    }

    private record Item(String file, String english, String japanese) {}

    private static final List<Item> MENU =
            List.of(
                    new Item(INDEX, "Overview", "概要"),
                    new Item(MEASURES, "Measures", "施策"),
                    new Item(INDICATORS, "Indicators", "指標"),
                    new Item(LATE, "What is late", "遅れている施策"),
                    new Item(ATTRIBUTED, "Attribution", "攻撃者の特定"),
                    new Item(STRATEGY, "Strategy", "戦略の内容"),
                    new Item(CORRECTIONS, "Corrections", "訂正"),
                    new Item(ABOUT, "Method", "数値について"),
                    new Item(DATA, "Open data", "オープンデータ"));

    private void menu(Markup out, String file, String under) {
        out.open("nav", "class", "menu", "aria-label", say.of("Pages", "ページ"));
        out.open("ul", "class", "wrap");
        for (Item item : MENU) {
            out.open("li");
            if (item.file().equals(file)) {
                out.element(
                        "a",
                        say.of(item.english(), item.japanese()),
                        "href",
                        item.file(),
                        "aria-current",
                        "page");
            } else if (item.file().equals(under)) {
                out.element(
                        "a",
                        say.of(item.english(), item.japanese()),
                        "href",
                        item.file(),
                        "aria-current",
                        "true");
            } else {
                out.element("a", say.of(item.english(), item.japanese()), "href", item.file());
            }
            out.close("li");
        }
        out.close("ul").close("nav");
    }

    private void foot(Markup out) {
        Body foot = body();
        foot.text(say.of("What was known at the end of ", "記載は")).day(report.known().on());
        foot.text(
                say.of(
                        "; what became known later does not change this report.",
                        "の終わりまでに把握された内容です。その後に判明したことは反映されません。"));
        out.open("footer").open("div", "class", "wrap");
        out.open("p").add(foot.out()).close("p");
        report.known()
                .commit()
                .ifPresent(commit ->
                        out.element(
                                "p",
                                say.of("Version of the strategy: ", "戦略の版: ")
                                        + commit.substring(0, Math.min(12, commit.length()))));
        out.open("p");
        out.element("a", say.of("Open data, with a schema", "オープンデータ(スキーマ付き)"), "href", DATA);
        out.text(say.of(" · ", "・"));
        out.element("a", say.of("About these figures", "数値について"), "href", ABOUT);
        out.close("p").close("div").close("footer");
    }
}
