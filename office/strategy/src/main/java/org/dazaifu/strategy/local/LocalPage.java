package org.dazaifu.strategy.local;

import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.html.Page;

/** A form or a sheet in one file that loads nothing. */
final class LocalPage {

    private static final String STYLE =
            """
            :root{--ink:#1b1f24;--soft:#4a525c;--line:#767f8a;--mark:#0b4f8a;--pale:#eef3f8}
            *{box-sizing:border-box}
            body{margin:0;color:var(--ink);background:#fff;font:16px/1.6 system-ui,"Noto Sans CJK JP","Noto Sans JP","Yu Gothic","Hiragino Sans",sans-serif;overflow-wrap:anywhere}
            main{max-width:52rem;margin:0 auto;padding:1rem}
            h1{font-size:1.6rem;line-height:1.3;margin:.5rem 0}
            h2{font-size:1.2rem;margin:1.6rem 0 .5rem;border-bottom:2px solid var(--mark)}
            fieldset{border:1px solid var(--line);border-radius:4px;margin:0 0 1rem;padding:.6rem .9rem}
            legend{font-weight:600;padding:0 .3rem}
            label{display:block;padding:.25rem 0}
            .field{margin:.6rem 0}
            .field>label{font-weight:600}
            input[type=text],input[type=date],input[type=tel],input[type=email],input[type=datetime-local],textarea{font:inherit;width:100%;max-width:30rem;padding:.4rem;border:1px solid var(--line);border-radius:3px;background:#fff;color:inherit}
            textarea{max-width:none;min-height:4.5rem}
            input[type=radio]{width:1.15rem;height:1.15rem;margin:0 .5rem 0 0;vertical-align:-.15rem}
            button{font:inherit;padding:.5rem 1rem;margin:.2rem .4rem .2rem 0;border:2px solid var(--mark);border-radius:4px;background:var(--mark);color:#fff;min-height:2.75rem}
            button.plain{background:#fff;color:var(--mark)}
            :focus-visible{outline:3px solid #b35900;outline-offset:2px}
            .soft{color:var(--soft);font-size:.9em}
            .bar{position:sticky;bottom:0;background:#fff;border-top:1px solid var(--line);padding:.5rem 0}
            table{border-collapse:collapse;width:100%}
            th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
            th{background:var(--pale)}
            .big{font-size:2.6rem;font-weight:700;line-height:1.1}
            .sheet{display:grid;grid-template-columns:minmax(9rem,1fr) 2fr;gap:1rem;align-items:center}
            svg{width:100%;height:auto;display:block}
            @media (max-width:30rem){.sheet{grid-template-columns:1fr}main{padding:.7rem}}
            @media print{body{font-size:10.5pt;line-height:1.4}main{max-width:none;padding:0}.bar,.screen{display:none}fieldset{break-inside:avoid}input[type=text],input[type=date],input[type=tel],input[type=email],input[type=datetime-local],textarea{border:0;border-bottom:1px solid #000;border-radius:0}h2{margin:.7rem 0 .3rem;break-after:avoid}@page{size:A4;margin:14mm}}
            @media print{.one h1{font-size:17pt}.one p{margin:.4rem 0}.one td,.one th{padding:.25rem .4rem}.one{font-size:10.5pt}.one li{margin:.35rem 0}.one fieldset{padding:.1rem .6rem;margin:0 0 .4rem}.one label{padding:0}.one textarea{min-height:30mm;resize:none}.one .field{margin:.25rem 0}.one legend+label,.one fieldset label{display:inline-block;margin-right:1rem}}
            """;

    private LocalPage() {}

    /**
     * The page.
     *
     * @param body markup in which all that is not ours was escaped
     * @param script empty where there is none
     */
    static String of(Language language, String title, String body, String script) {
        return new Page(language, title, STYLE, "", body, script).html();
    }
}
