package org.dazaifu.cacao.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dazaifu.cacao.Samples.ref;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dazaifu.cacao.Playbook;
import org.dazaifu.cacao.PlaybookReader;
import org.dazaifu.cacao.Reading;
import org.dazaifu.cacao.Samples;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.node.ArrayNode;

class PlaybookDrawingTest {

    @Test
    void everyStepAndEveryLabelIsInThePicture() throws Exception {
        Document svg = drawn("everything", Samples.rich(), DrawingWords.ENGLISH);
        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1 + 19);
        assertThat(texts(svg))
                .contains("Everything", "Decide", "true", "false", "success", "failure", "high")
                .contains("again", "At the same time", "Start", "End", "National CSIRT");
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).contains("19 steps");
    }

    @Test
    void branchesThatRunSideBySideStandSideBySide() throws Exception {
        Samples wide = new Samples("Eight at the same time");
        wide.step("start", "start", "parallel p");
        ArrayNode next = wide.step("parallel", "p", "action after").putArray("next_steps");
        for (int i = 0; i < 8; i++) {
            next.add(ref("action a" + i));
            wide.action("a" + i, "Branch number " + i, "end e" + i);
            wide.step("end", "e" + i, "");
        }
        wide.action("after", "Say what was done", "end end");
        wide.step("end", "end", "");
        Document svg = drawn("wide", wide, DrawingWords.ENGLISH);
        NodeList all = svg.getElementsByTagName("text");
        var lefts = new java.util.TreeSet<Double>();
        var tops = new java.util.TreeSet<String>();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i).getTextContent().startsWith("Branch number")) {
                lefts.add(Double.valueOf(((Element) all.item(i)).getAttribute("x")));
                tops.add(((Element) all.item(i)).getAttribute("y"));
            }
        }
        assertThat(tops).hasSize(1);
        assertThat(lefts).hasSize(8);
        List<Double> places = List.copyOf(lefts);
        for (int i = 1; i < 8; i++) {
            assertThat(places.get(i) - places.get(i - 1)).isGreaterThan(220);
        }
    }

    @Test
    void hostileTextsAreShownAndDoNothing() throws Exception {
        Samples hostile = Samples.small();
        String name = "</title><script>alert(1)</script>\u202e\u0000\u0007\ud800 & \"x'";
        hostile.json().put("name", name);
        hostile.action("one", name, "end end").put("description", name);
        String svg = PlaybookDrawing.svg(playbook(hostile), DrawingWords.ENGLISH);
        parsed(svg);
        assertThat(svg).doesNotContain("<script").contains("‹U+202E›", "‹U+0000›", "‹U+D800›");
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "href");
    }

    @Test
    void aHugePlaybookIsDrawnInPartAndSaysSo() throws Exception {
        Samples deep = new Samples("Deep");
        deep.step("start", "start", "action a0");
        for (int i = 0; i < 3_000; i++) {
            deep.action("a" + i, "Step " + i, i == 2_999 ? "end end" : "action a" + (i + 1));
        }
        deep.step("end", "end", "");
        Document svg = drawn("huge", deep, DrawingWords.ENGLISH);
        assertThat(texts(svg)).contains("2602 more steps are not drawn", "Step 0");
    }

    @Test
    void manyCasesForTheSameStepsStayBounded() {
        Samples many = new Samples("Many cases");
        many.step("start", "start", "switch-condition s0");
        many.json().putObject("playbook_variables").putObject("__x__").put("type", "string");
        for (int i = 0; i < 300; i++) {
            var step =
                    many.step("switch-condition", "s" + i, "end end").put("switch", "__x__:value");
            var cases = step.putObject("cases");
            for (int k = i + 1; k < 300; k++) {
                cases.put("c" + k, ref("switch-condition s" + k));
            }
            cases.put("e", ref("end end"));
        }
        many.step("end", "end", "");
        Playbook legible =
                ((Reading.Invalid) PlaybookReader.read(many.json())).legible().orElseThrow();
        assertThat(PlaybookDrawing.svg(legible, DrawingWords.ENGLISH, 1).length())
                .isLessThan(16 << 20);
    }

    @Test
    void theSamePlaybookGivesTheSamePicture() {
        assertThat(PlaybookDrawing.svg(playbook(Samples.rich()), DrawingWords.ENGLISH))
                .isEqualTo(PlaybookDrawing.svg(playbook(Samples.rich()), DrawingWords.ENGLISH));
    }

    @Test
    void japaneseIsBrokenIntoLinesThatFit() throws Exception {
        Samples japanese = new Samples("重要インフラ事業者における不正アクセスへの対処計画");
        japanese.step("start", "start", "action one");
        japanese.action("one", "攻撃者が使用したサーバーへの通信を遮断し、影響を受けたシステムをネットワークから隔離する。", "if-condition d");
        japanese.step("if-condition", "d", "end end")
                .put("name", "対抗措置を実施すると決定したか")
                .put("condition", "1 = 1")
                .put("on_true", ref("action two"))
                .put("on_false", ref("end no"));
        japanese.action("two", "関係国に対し、国際違法行為の中止を求める。", "end two");
        japanese.step("end", "two", "");
        japanese.step("end", "no", "");
        japanese.step("end", "end", "");
        Document svg = drawn("japanese", japanese, DrawingWords.JAPANESE);
        assertThat(texts(svg)).contains("真", "偽", "開始", "終了").noneMatch(t -> t.startsWith("、"));
    }

    /** Also left in target/ for whoever wants to look at it. */
    private static Document drawn(String name, Samples samples, DrawingWords words)
            throws Exception {
        String svg = PlaybookDrawing.svg(playbook(samples), words);
        Path directory = Files.createDirectories(Path.of("target/drawings"));
        Files.writeString(directory.resolve(name + ".svg"), svg);
        return parsed(svg);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg) {
        NodeList all = svg.getElementsByTagName("text");
        return java.util.stream.IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getTextContent())
                .toList();
    }

    private static Playbook playbook(Samples samples) {
        return switch (PlaybookReader.read(samples.json())) {
            case Reading.Valid(Playbook playbook) -> playbook;
            case Reading.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }
}
