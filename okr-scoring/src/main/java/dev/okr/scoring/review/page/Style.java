package dev.okr.scoring.review.page;

/** The style sheet of pages: light and dark as the reader's system is, black on white on paper. */
final class Style {

  static final String SHEET =
      """
      :root{color-scheme:light dark;--paper:#fff;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;\
      --head:#f6f8fa;--value:#0b5cad;--fan:#0b5cad;--aim:#1f2328;--green:#1a7f37;--yellow:#9a6700;\
      --red:#cf222e}
      @media (prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--soft:#9198a1;\
      --line:#3d444d;--head:#151b23;--value:#6cb6ff;--fan:#6cb6ff;--aim:#e6edf3;--green:#3fb950;\
      --yellow:#d29922;--red:#f85149}}
      @media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;\
      --head:#f4f4f4;--value:#0b5cad;--fan:#0b5cad;--aim:#000;--green:#1a7f37;--yellow:#9a6700;\
      --red:#cf222e}
      figure,tr,li{break-inside:avoid}h2,h3{break-after:avoid}}
      body{margin:0;background:var(--paper);color:var(--ink);\
      font:15px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC",\
      "Microsoft YaHei","Noto Sans CJK SC",sans-serif}
      main{max-width:1080px;margin:0 auto;padding:24px}
      h1{font-size:1.6em;margin:.2em 0}h2{font-size:1.25em;margin:1.6em 0 .5em;\
      border-bottom:1px solid var(--line)}h3{font-size:1em;margin:1.2em 0 .3em}
      p{margin:.5em 0}.note,figcaption,.why{color:var(--soft);font-size:.87em}
      .table{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9em}
      th,td{border:1px solid var(--line);padding:5px 8px;text-align:left;vertical-align:top}
      th{background:var(--head)}ul{padding-left:1.3em}
      .lit{white-space:nowrap}svg.light{width:1em;height:1em;vertical-align:-.12em;\
      margin-right:.3em}
      .charts{display:flex;flex-wrap:wrap;gap:8px 24px}figure{margin:0;max-width:100%}
      svg.burn-up,svg.map{display:block;max-width:100%;height:auto}.maps{overflow-x:auto}
      .tree,.tree ul{list-style:none;margin:0;padding-left:1.4em}.tree{padding-left:0}
      .tree ul{border-left:1px solid var(--line)}.tree li{padding:2px 0 2px 6px}
      svg text{font:11px system-ui,"Noto Sans","PingFang SC","Microsoft YaHei",\
      "Noto Sans CJK SC",sans-serif;fill:var(--ink)}svg .axis{fill:var(--soft);font-size:10px}
      svg path,svg rect,svg circle{fill:none;stroke:none}
      svg .grid{stroke:var(--line);stroke-width:.6}svg .frame{stroke:var(--soft)}
      svg .value{stroke:var(--value);stroke-width:2}\
      svg circle.value{fill:var(--value);stroke:none}
      svg .expected{stroke:var(--soft);stroke-width:1.3;stroke-dasharray:5 4}
      svg .aim{stroke:var(--aim);stroke-width:1.6}svg .aim.earlier{stroke-width:.8;\
      stroke-dasharray:1.5 2.5}svg .band{fill:var(--aim);fill-opacity:.07}
      svg .now{stroke:var(--soft);stroke-dasharray:2 3}
      svg .fan{fill:var(--fan);fill-opacity:.2}svg .fan.wide{fill-opacity:.1}
      svg .middle{stroke:var(--fan);stroke-width:1;stroke-dasharray:8 3 2 3}
      svg .goal{fill:var(--head);stroke:var(--soft)}svg .goal.red{stroke-width:2.4}
      svg .arrow{stroke:var(--soft);stroke-width:1.2}svg .head{fill:var(--soft)}
      svg .id{font-weight:600}
      svg .sign.green{fill:var(--green)}svg .sign.yellow{fill:var(--yellow)}
      svg .sign.red{fill:var(--red)}svg .sign.unknown{stroke:var(--soft);stroke-width:1.6}
      """;

  private Style() {}
}
