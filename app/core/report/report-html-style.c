#include "report/report-html-style.h"

/* Missing values have no key, and stay last in both directions. */
#define NO_KEY "100000"
#define MIDDLE "50000"

/* Light and dark on the screen, always light on paper. Hatches and signs carry the meaning; colour only helps. */
static const char colours[] =
  ":root{color-scheme:light dark;--ink:#1c1e21;--soft:#5c6370;--line:#d9dce1;--paper:#fff;--band:#f5f6f8;"
  "--link:#1a5fb4;--approved:#1d7a50;--undecided:#8f5a00;--rejected:#b3261e;--neutral:#5c6370}\n"
  "@media screen and (prefers-color-scheme:dark){:root{--ink:#e8e9ec;--soft:#a4abb8;--line:#3a3f49;--paper:#17191d;"
  "--band:#20232a;--link:#99c1f1;--approved:#5fcf98;--undecided:#f0b450;--rejected:#ff8a80;--neutral:#a4abb8}}\n"
  ".approved{--verdict:var(--approved)}.needs_decision{--verdict:var(--undecided)}"
  ".not_evaluable{--verdict:var(--neutral)}.rejected{--verdict:var(--rejected)}\n";

static const char text[] =
  "*{box-sizing:border-box}\n"
  "html{font:16px/1.5 system-ui,-apple-system,\"Segoe UI\",Cantarell,Roboto,\"Noto Sans\",sans-serif;"
  "color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}\n"
  "body{margin:0 auto;max-width:68rem;padding:2rem 1.5rem 4rem}\n"
  "h1,h2,h3,p,ul,ol,dl,dd,figcaption,th,td{overflow-wrap:anywhere}\n"
  "h1{font-size:1.9rem;line-height:1.2;margin:0 0 .75rem}\n"
  "h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .7rem;padding-top:1rem;border-top:1px solid var(--line)}\n"
  "h3{font-size:1rem;line-height:1.4;margin:1.4rem 0 .3rem}\n"
  "p,ul,ol,dl{margin:0 0 .9rem}\n"
  "header+p{font-size:1.15rem}\n"
  "ul,ol{padding-left:1.4rem}\n"
  "li::marker{color:var(--soft)}\n"
  "a{color:var(--link)}\n"
  "dl{display:grid;grid-template-columns:minmax(7rem,13rem) minmax(0,1fr);gap:.3rem 1.25rem}\n"
  "dt{color:var(--soft);overflow-wrap:anywhere}\n"
  "dd{margin:0}\n"
  ".letterhead{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;margin:0 0 1.75rem;padding-bottom:1rem;"
  "border-bottom:1px solid var(--line);font-weight:600}\n"
  ".letterhead img{max-width:14rem;max-height:3.5rem;width:auto;height:auto;background:#fff;border-radius:.25rem}\n"
  "nav{font-size:.9rem;margin:0 0 1.5rem}\n"
  "nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0}\n"
  "nav a{display:inline-block;padding:.2rem 0;text-decoration:none}nav a:hover{text-decoration:underline}\n"
  "@media screen and (min-width:82rem){body{max-width:82rem;display:grid;grid-template-columns:11rem minmax(0,1fr);"
  "gap:0 3rem}nav{position:sticky;top:2rem;align-self:start}nav ul{flex-direction:column}}\n"
  "@media screen and (max-width:30rem){body{padding:1.25rem 1rem 3rem}dl{display:block}dd{margin:0 0 .5rem}}\n";

static const char pictures[] =
  ".counts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(9.5rem,100%),1fr));gap:.75rem;list-style:none;"
  "padding:0;margin:1.25rem 0}\n"
  ".counts li{color:var(--verdict);border:1px solid var(--line);border-left:.35rem solid var(--verdict);"
  "border-radius:.4rem;padding:.5rem .9rem}\n"
  ".counts b{display:block;font-size:1.7rem;line-height:1.25;font-variant-numeric:tabular-nums}\n"
  ".figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:1rem 1.75rem;"
  "margin:0 0 1.25rem}\n"
  "figure{margin:0;max-width:36rem;break-inside:avoid}\n"
  "figure svg{display:block;width:100%;height:auto;font-family:inherit}\n"
  "@media screen and (max-width:30rem){figure svg{overflow:visible}svg g{font-size:13px}}\n"
  "figcaption{color:var(--soft);font-size:.85rem;line-height:1.4;margin-top:.3rem}\n"
  "svg rect.approved{fill:var(--approved)}svg rect.undecided{fill:var(--undecided)}"
  "svg rect.rejected{fill:var(--rejected)}svg rect.neutral{fill:var(--neutral)}svg rect.threshold{fill:var(--ink)}\n"
  "svg path.undecided{stroke:var(--undecided)}svg path.rejected{stroke:var(--rejected)}\n"
  "svg line.threshold{stroke:var(--ink)}svg line.reject{stroke:var(--rejected)}svg line.axis{stroke:var(--neutral)}"
  "svg line.approved{stroke:var(--approved)}\n"
  "svg text{fill:var(--soft)}svg text.threshold{fill:var(--ink)}svg text.reject{fill:var(--rejected)}\n"
  ".signatures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:1rem}\n"
  ".signature{border:2px dashed var(--soft);border-radius:.4rem;padding:.75rem 1rem;break-inside:avoid}\n"
  ".signature h3{margin:0}.signature p{color:var(--soft);font-style:italic;margin:0 0 .5rem}\n"
  ".signature dl{margin:0;font-size:.9rem;display:grid;grid-template-columns:9rem minmax(0,1fr);gap:.5rem 1rem}\n"
  ".signature dd{margin:0;border-bottom:1px solid var(--line);color:var(--soft)}\n";

/* A plain table of two rows for each model, for paper and for every browser. */
static const char table[] =
  "table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.4}\n"
  "caption{text-align:left;color:var(--soft);font-size:.85rem;padding-bottom:.4rem}\n"
  "th,td{text-align:left;vertical-align:top;padding:.4rem 1rem .1rem 0}\n"
  "thead th{color:var(--soft);font-weight:600;background:var(--paper)}\n"
  "tbody th{font-weight:600}\n"
  "thead tr:last-child th{border-bottom:2px solid var(--line);font-weight:400;padding-top:0;padding-bottom:.3rem}\n"
  "td.verdict{color:var(--verdict);font-weight:600;white-space:nowrap}\n"
  "td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}\n"
  "tr>:last-child{padding-right:0}\n"
  "td.reason{padding:0 0 .45rem}td.reason span{color:var(--soft)}\n"
  "td.verdict,td.reason{border-bottom:1px solid var(--line)}\n"
  ".show,.sort{display:none}\n";

/* On a screen the rows lie in one grid, whose order the chosen key gives: sorted without a script. To a screen reader
 * the table stays as it was written. */
static const char grid[] =
  "@supports selector(:has(a)){@media screen{\n"
  ".show{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;border:0;margin:0 0 .75rem;padding:0;font-size:.9rem}\n"
  ".show legend{float:left;color:var(--soft);margin:0 1.25rem 0 0;padding:.2rem 0}\n"
  ".show label{color:var(--verdict);padding:.2rem 0;white-space:nowrap}\n"
  ".sort{display:flex;margin:0 -.4rem}th.number .sort{justify-content:flex-end}\n"
  ".sort input{appearance:none;-webkit-appearance:none;margin:0;width:1.5rem;height:1.5rem;border-radius:.25rem;"
  "display:grid;place-items:center;cursor:pointer;color:var(--soft);font:inherit}\n"
  ".sort input::before{content:\"\\25B2\";font-size:.65rem;opacity:.8}.sort input:last-child::before{content:\"\\25BC\"}\n"
  ".sort input:hover{background:var(--band)}.sort input:checked{color:var(--link);background:var(--band)}"
  ".sort input:checked::before{opacity:1}\n"
  ":focus-visible{outline:2px solid var(--link);outline-offset:1px}\n"
  "tbody:hover>tr>*{background:var(--band)}\n"
  "th,td{order:var(--place,0)}\n"
  "}\n"
  "@media screen and (min-width:56.01rem){\n"
  "table{display:grid;grid-template-columns:max-content minmax(10rem,1fr) repeat(var(--n),fit-content(9rem))}\n"
  "thead,tbody,tr{display:contents}caption{grid-column:1/-1;order:-300000}\n"
  "thead th{order:-200000;position:sticky;top:0;z-index:1}\n"
  "tr>.verdict{grid-row:span 2}.reason{grid-column:2/-1}\n"
  "thead th.verdict{border-bottom:2px solid var(--line)}\n"
  "}}\n";

/* Where there is no room for columns, each model is a card, and the head is the bar to sort with. */
static const char cards[] =
  "@media screen and (max-width:56rem){\n"
  "table,caption{display:block}tbody,thead,thead tr{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem}tbody tr{display:contents}\n"
  "tbody{padding:.7rem 0;border-bottom:1px solid var(--line)}\n"
  "table{display:flex;flex-direction:column}tbody{order:var(--place,0)}caption,thead{order:-200000}\n"
  "tbody>tr>*,tbody>tr>td.verdict,tbody>tr>td.reason{border:0;padding:0;text-align:left}th,td{order:0}\n"
  "th.number,td.number{text-align:left}th.number .sort{justify-content:flex-start}\n"
  "tr>.verdict,tbody th,tbody td.reason{flex:1 0 100%}thead th.verdict{flex:0 1 auto;border:0}\n"
  "thead{border-bottom:2px solid var(--line)}thead th.reason{display:none}\n"
  "td.number::before{color:var(--soft);margin-right:.35rem}\n"
  "}\n";

static const char paper[] =
  "@page{margin:18mm 16mm 20mm;@bottom-right{content:counter(page) \" / \" counter(pages);"
  "font:9pt system-ui,sans-serif;color:#5c6370}}\n"
  "@media print{:root{color-scheme:light}html{font-size:10pt}body{max-width:none;padding:0}nav{display:none}"
  "dl{grid-template-columns:9rem minmax(0,1fr)}h2{margin-top:1.4rem}h1,h2,h3,caption{break-after:avoid}"
  "h2+p,h3+p,p:has(+.signatures){break-after:avoid}thead{display:table-header-group}"
  "p,tbody,tr,li,dt,dd,.counts{break-inside:avoid}"
  "table{font-size:8.5pt;table-layout:fixed}th,td{padding-right:.6em}thead{break-inside:avoid;break-after:avoid}"
  "th.verdict{width:10.5em}th.number{width:min(7em,41em/var(--n))}"
  ".figures,.signatures{grid-template-columns:1fr 1fr}figure{max-width:none}"
  "a{color:inherit;text-decoration:none}svg,.counts li{print-color-adjust:exact;-webkit-print-color-adjust:exact}}\n";

static void
append_keys (GString *style)
{
  g_string_append (style, "@media screen{\n");
  for (guint i = 0; i < ASSAY_HTML_MAX_KEYS; i++)
    g_string_append_printf (style,
                            "main:has(#up%u:checked) tbody{--place:var(--k%u," NO_KEY ")}"
                            "main:has(#down%u:checked) tbody{--place:max(-1*var(--k%u," NO_KEY "),"
                            "(var(--k%u," NO_KEY ") - " MIDDLE ")*9)}\n",
                            i, i, i, i, i);
  g_string_append (style, "main:has(#show-approved:not(:checked)) tbody.approved,"
                          "main:has(#show-needs_decision:not(:checked)) tbody.needs_decision,"
                          "main:has(#show-not_evaluable:not(:checked)) tbody.not_evaluable,"
                          "main:has(#show-rejected:not(:checked)) tbody.rejected{display:none}\n}\n");
}

/**
 * assay_report_html_style:
 * @page_size: of the paper, as CSS names it: “a4”
 *
 * Writes the style sheet of report.html: for screens wide and narrow, light and dark, and for paper. A table is sorted
 * by the radio buttons #upN and #downN, whose rows carry their place as --kN, and narrowed by the check boxes
 * #show-VERDICT. Paper always shows every row, in the order of the report.
 *
 * Returns: (transfer full): CSS
 */
char *
assay_report_html_style (const char *page_size)
{
  GString *style = g_string_new (colours);

  g_string_append (style, text);
  g_string_append (style, pictures);
  g_string_append (style, table);
  g_string_append (style, grid);
  g_string_append (style, cards);
  append_keys (style);
  g_string_append_printf (style, "@page{size:%s}\n", page_size);
  g_string_append (style, paper);

  return g_string_free (style, FALSE);
}
