package org.dazaifu.strategy.site.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dazaifu.strategy.document.Citation;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.html.Markup;
import org.dazaifu.strategy.html.Say;

/** The main part of a page while it is written. */
final class Body {

    private final Say say;
    private final Words words;
    private final Markup out = new Markup();

    Body(Say say, Words words) {
        this.say = say;
        this.words = words;
    }

    Say say() {
        return say;
    }

    Words words() {
        return words;
    }

    Markup out() {
        return out;
    }

    /** An empty one in the same language, for the inside of a cell. */
    Body another() {
        return new Body(say, words);
    }

    /** A heading of the second level. */
    Body heading(String english, String japanese) {
        out.element("h2", say.of(english, japanese));
        return this;
    }

    Body paragraph(String english, String japanese) {
        out.element("p", say.of(english, japanese));
        return this;
    }

    Body soft(String english, String japanese) {
        out.element("p", say.of(english, japanese), "class", "soft");
        return this;
    }

    Body text(String plain) {
        out.text(plain);
        return this;
    }

    /** A text of the strategy; where it is not in the page's language, that is marked. */
    Body text(Text text) {
        String wanted = say.language().code();
        if (text.isIn(wanted) || text.isEmpty()) {
            out.text(text.in(wanted));
        } else {
            out.element("span", text.original(), "lang", text.language());
        }
        return this;
    }

    /** The same as a paragraph; nothing where nothing is said. */
    Body paragraph(Text text, String... attributes) {
        if (!text.isEmpty()) {
            out.open("p", attributes);
            text(text);
            out.close("p");
        }
        return this;
    }

    Body link(String file, Text text) {
        out.open("a", "href", file);
        text(text);
        out.close("a");
        return this;
    }

    Body link(String file, String text) {
        out.element("a", text, "href", file);
        return this;
    }

    Body day(LocalDate day) {
        out.element("time", words.date(day), "datetime", day.toString());
        return this;
    }

    /** What is cited; an address is told and not a link, as the report needs no network. */
    Body citation(Citation citation) {
        text(citation.title());
        if (!citation.article().isEmpty()) {
            text(say.of(", " + citation.article(), " " + citation.article()));
        }
        if (!citation.address().isEmpty()) {
            text(" ");
            out.element("span", citation.address(), "class", "address");
        }
        return this;
    }

    /** A word on a coloured ground; the word alone says it. */
    Body badge(String kind, String word) {
        out.element("span", word, "class", "badge " + kind);
        return this;
    }

    /** A list of terms and what is said of each. */
    Body terms(Consumer<Terms> inside) {
        out.open("dl", "class", "terms");
        inside.accept(new Terms());
        out.close("dl");
        return this;
    }

    final class Terms {

        void add(String english, String japanese, Consumer<Body> said) {
            out.open("div");
            out.element("dt", say.of(english, japanese));
            out.open("dd");
            said.accept(Body.this);
            out.close("dd");
            out.close("div");
        }
    }

    /** A list. */
    <T> Body list(List<T> all, Consumer<T> each) {
        out.open("ul");
        all.forEach(one -> {
            out.open("li");
            each.accept(one);
            out.close("li");
        });
        out.close("ul");
        return this;
    }

    /**
     * A table; on a narrow screen each row is a block, and each cell has its column's name before
     * it. The first cell of a row is its heading.
     */
    Table table(String caption, String... columns) {
        return new Table(caption, List.of(columns));
    }

    /** A table while it is written. */
    final class Table {

        private final List<String> columns;

        private Table(String caption, List<String> columns) {
            this.columns = columns;
            out.open("table", "role", "table", "class", "stack");
            out.element("caption", caption);
            out.open("thead", "role", "rowgroup").open("tr", "role", "row");
            columns.forEach(one -> out.element("th", one, "scope", "col", "role", "columnheader"));
            out.close("tr").close("thead").open("tbody", "role", "rowgroup");
        }

        /** A row; each of these writes one cell. */
        @SafeVarargs
        final Table row(Consumer<Body>... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(
                        Words.fill("%d cells for %d columns", cells.length, columns.size()));
            }
            out.open("tr", "role", "row");
            for (int i = 0; i < cells.length; i++) {
                if (i == 0) {
                    out.open("th", "scope", "row", "role", "rowheader");
                    cells[i].accept(Body.this);
                    out.close("th");
                } else {
                    out.open("td", "role", "cell", "data-label", columns.get(i));
                    cells[i].accept(Body.this);
                    out.close("td");
                }
            }
            out.close("tr");
            return this;
        }

        Body end() {
            out.close("tbody").close("table");
            return Body.this;
        }
    }

    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
