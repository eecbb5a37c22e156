package org.dazaifu.strategy.site.page;

/** How pages look, on a screen of any width and on paper. Contrast is 4.5 to 1 or more. */
final class Style {

    static final String CSS =
            """
            :root{--ink:#16202b;--soft:#465361;--line:#c3ccd6;--edge:#6b7886;--mark:#0b4f8a;--deep:#0a2a4a;--pale:#f2f6fa;--warm:#9a3d00}
            *{box-sizing:border-box}
            html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
            body{margin:0;color:var(--ink);background:#fff;font:1rem/1.65 system-ui,"Noto Sans CJK JP","Noto Sans JP","Yu Gothic","Hiragino Sans",sans-serif;overflow-wrap:anywhere}
            :lang(en){line-break:auto}
            a{color:var(--mark);text-underline-offset:.15em}
            a:hover{text-decoration-thickness:2px}
            :focus-visible{outline:3px solid #b35900;outline-offset:2px;border-radius:2px}
            .skip{position:absolute;left:-100vw;top:0;background:#fff;padding:.6rem 1rem;z-index:2}
            .skip:focus{left:0}
            .wrap{max-width:66rem;margin:0 auto;padding:0 1.25rem}
            .example{background:#fff3d6;border-bottom:2px solid #b07400;color:#4a3100}
            .example p{margin:0;padding:.45rem 0;font-weight:600}
            .site{background:var(--deep);color:#fff}
            .site a{color:#fff}
            .site .wrap{padding-top:1.1rem;padding-bottom:1.1rem;display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;align-items:baseline;justify-content:space-between}
            .site .name{font-size:1.15rem;font-weight:700;margin:0;line-height:1.35}
            .site .name a{text-decoration:none}
            .site .name a:hover{text-decoration:underline}
            .site .day{margin:0;font-size:.9rem;color:#d7e3ef}
            .site .languages{margin:0;font-size:.95rem}
            .site .languages a{padding:.3rem .1rem;display:inline-block}
            .menu{border-bottom:1px solid var(--line);background:var(--pale)}
            .menu ul{list-style:none;margin:0 auto;padding-top:.15rem;padding-bottom:.15rem;display:flex;flex-wrap:wrap;gap:0 1.2rem}
            .menu a{display:inline-block;padding:.5rem 0;min-height:2.4rem;text-decoration:none}
            .menu a:hover{text-decoration:underline}
            .menu a[aria-current]{font-weight:700;color:var(--ink);border-bottom:3px solid var(--mark)}
            main.wrap{padding-top:1.6rem;padding-bottom:3rem}
            .crumb{font-size:.9rem;margin:0 0 .3rem;color:var(--soft)}
            h1{font-size:clamp(1.5rem,1.1rem + 1.7vw,2.1rem);line-height:1.3;margin:.1rem 0 .8rem;letter-spacing:-.005em}
            h2{font-size:1.3rem;line-height:1.35;margin:2.4rem 0 .8rem;padding-top:.9rem;border-top:3px solid var(--deep)}
            h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
            p,ul,ol,dl{margin:.5rem 0 .9rem}
            .lead{font-size:1.12rem;max-width:48rem;color:#26323f}
            main>p,main>ul:not(.cards),main section>p,main section>ul{max-width:52rem}
            li{margin:.25rem 0}
            .soft{color:var(--soft);font-size:.92rem}
            .address{color:var(--soft);font-size:.88rem}
            .num{font-variant-numeric:tabular-nums}
            .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13.5rem),1fr));gap:1rem;margin:1rem 0 1.4rem;padding:0;list-style:none}
            .cards>li{border:1px solid var(--line);border-top:4px solid var(--mark);border-radius:4px;padding:.8rem 1rem;margin:0;background:#fff}
            .cards .of{font-size:.95rem;color:var(--soft);display:block}
            .cards .big{font-size:1.6rem;font-weight:700;line-height:1.25;display:block;font-variant-numeric:tabular-nums}
            .cards .note{font-size:.9rem;color:var(--soft);display:block}
            .badge{display:inline-block;border-radius:3px;padding:.05rem .5rem;font-size:.9rem;font-weight:600;border:1px solid;white-space:nowrap}
            .good{background:#e3f3e6;border-color:#2c7a3f;color:#134a22}
            .going{background:#e4effa;border-color:#2a6aa8;color:#0b3e6d}
            .bad{background:#fde8e4;border-color:#b5371f;color:#7d1c08}
            .warn{background:#fff0d0;border-color:#a86e00;color:#5c3b00}
            .none{background:#eceff2;border-color:#6b7886;color:#333d47}
            table{border-collapse:collapse;width:100%;margin:.8rem 0 1.2rem;font-size:.96rem}
            caption{text-align:left;font-weight:600;padding:.2rem 0 .5rem}
            th,td{padding:.5rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
            thead th{background:var(--pale);border-bottom:2px solid var(--edge);font-size:.9rem}
            tbody th{font-weight:600}
            tbody tr:hover{background:#f8fafc}
            th{overflow-wrap:break-word}
            .columns ul{columns:2 20rem;column-gap:2.5rem;margin-top:0}
            .terms{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:0 2rem}
            .terms>div{border-bottom:1px solid var(--line);padding:.5rem 0}
            .terms dt{font-size:.88rem;color:var(--soft)}
            .terms dd{margin:0}
            .side{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:1.5rem 2rem;align-items:start}
            .side .terms{grid-template-columns:1fr;margin-top:0}
            figure{margin:0 0 1rem}
            figcaption{font-size:.92rem;color:var(--soft);margin-top:.4rem}
            .chart{width:100%;height:auto;display:block;max-width:42rem;background:#fff}
            .chart text{font-family:system-ui,"Noto Sans CJK JP","Noto Sans JP",sans-serif}
            .key{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:0;margin:.3rem 0;font-size:.9rem}
            .key svg{width:1.6rem;height:.9rem;vertical-align:-.05rem;margin-right:.3rem}
            .spark{width:7.5rem;height:1.9rem;display:block}
            .parts{width:100%;height:1.6rem;display:block;border-radius:3px;margin:.6rem 0}
            .swatch{width:.85rem;height:.85rem;vertical-align:-.08rem;margin-right:.4rem}
            .box{border-left:4px solid var(--edge);background:var(--pale);padding:.7rem 1rem;margin:1rem 0;max-width:56rem}
            .box p{margin:.2rem 0}
            .people{border:1px solid var(--line);border-radius:4px;padding:.2rem 1.1rem .6rem;margin:1rem 0}
            code{font-family:ui-monospace,"Noto Sans Mono CJK JP",monospace;font-size:.88em;background:var(--pale);padding:.1rem .3rem;border-radius:2px}
            footer{border-top:1px solid var(--line);background:var(--pale);font-size:.9rem;color:var(--soft)}
            footer .wrap{padding-top:1.2rem;padding-bottom:2rem}
            footer p{margin:.25rem 0}
            @media (max-width:46rem){
            .side{grid-template-columns:1fr}
            .wrap{padding-left:1rem;padding-right:1rem}
            .menu ul{gap:0 1rem}
            .stack,.stack tbody,.stack tr,.stack th,.stack td,.stack caption{display:block;width:100%}
            .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
            .stack tr{border:1px solid var(--line);border-radius:4px;margin:0 0 .7rem;padding:.3rem .8rem}
            .stack th,.stack td{border:0;padding:.25rem 0}
            .stack td::before{content:attr(data-label);display:block;font-size:.82rem;color:var(--soft);line-height:1.3}
            }
            @media print{
            @page{size:A4;margin:15mm}
            body{font-size:10pt;line-height:1.45}
            .menu,.skip,.languages{display:none}
            .site{background:none;color:#000;border-bottom:2pt solid #000}
            .site a,.site .day{color:#000}
            .wrap{max-width:none;padding-left:0;padding-right:0}
            h1{font-size:18pt}h2{font-size:13pt;margin:1.2rem 0 .5rem;break-after:avoid}h3{break-after:avoid}
            a{color:#000;text-decoration:none}
            tr,figure,.cards>li,.people,.box{break-inside:avoid}
            thead{display:table-header-group}
            .chart{max-width:130mm}
            footer{background:none}
            }
            """;

    private Style() {}
}
