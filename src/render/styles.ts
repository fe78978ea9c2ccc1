/** The style sheet of all pages. Colours are named for what they mean, and have a value for light and dark. */

const lightColours =
  '--paper: #fff; --ink: #1b1f24; --quiet: #58616b; --rule: #c9ced3; --panel: #f4f6f8; --mark: #1f6fb2; --alert: #b3261e; --band: #e2eef8; --contrast: #b34700; --shade-0: transparent; --shade-1: #d6e6f4; --shade-2: #94c4df; --shade-3: #2b71af; --shade-4: #08408a; --on-shade-1: #000; --on-shade-2: #000; --on-shade-3: #fff; --on-shade-4: #fff;';
const darkColours =
  '--paper: #14171b; --ink: #e8eaed; --quiet: #a3abb5; --rule: #4a4f55; --panel: #1d2228; --mark: #6cb2ee; --alert: #ff8a80; --band: #1b3044; --contrast: #ffab66; --shade-0: transparent; --shade-1: #16324d; --shade-2: #245a8a; --shade-3: #6aaede; --shade-4: #cfe6fa; --on-shade-1: #fff; --on-shade-2: #fff; --on-shade-3: #000; --on-shade-4: #000;';

/** Shades of one hue, and a second hue that colour-blind readers can tell apart; figures or dashes carry the same meaning. */
export const styles = `:root { color-scheme: light dark; ${lightColours} }
@media (prefers-color-scheme: dark) { :root { ${darkColours} } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: 16px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; color: var(--ink); background: var(--paper); }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; }
main.broad { max-width: 72rem; }
h1 { font-size: 1.35em; margin: 0 0 .4rem; white-space: pre-wrap; }
h2 { font-size: 1.05em; margin: 1.2rem 0 .3rem; }
h3 { font-size: 1em; margin: 0 0 .4rem; }
body.page:not(.poster) section + section, footer { margin-top: 1.2rem; }
p { margin: 0 0 .7rem; }
p:has(> code) { margin: 0 0 .2rem 1rem; }
.headline { font-size: 1.5em; font-weight: 700; line-height: 1.2; margin: 0 0 .4rem; }
.meta { color: var(--quiet); }
.strong { font-weight: 600; }
.callout { border-left: 4px solid var(--contrast); padding: .1rem 0 .1rem .8rem; font-weight: 600; }
.urgent { color: var(--alert); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; overflow-wrap: normal; }
th, td { text-align: left; padding: .15rem .9rem .15rem 0; vertical-align: top; }
thead th, thead td { border-bottom: 1px solid var(--rule); font-weight: 600; }
tbody th { font-weight: inherit; }
tfoot td { border-top: 1px solid var(--rule); font-weight: 600; }
.bar { width: 9rem; min-width: 3rem; vertical-align: middle; }
.bar i { display: block; height: .7em; background: var(--mark); }
.bar i, td[class^=shade] { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.wide { font-size: .8em; }
.wide th, .wide td { padding-right: .3rem; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.heat { border-collapse: separate; border-spacing: 2px; }
.heat th, .heat td { border: 0; padding: .15rem .4rem; }
.heat th:first-child, .heat tfoot td:first-child { padding-left: 0; }
.heat td[class^=shade] { text-align: center; min-width: 2.2rem; border-radius: 3px; font-variant-numeric: tabular-nums; }
.heat.wide { border-spacing: 1px; }
.heat.wide th, .heat.wide td { padding: .1rem .2rem; }
.heat.wide td[class^=shade] { min-width: 0; }
.heat thead th.figure { text-align: center; font-weight: 400; color: var(--quiet); }
.heat tfoot td.figure { text-align: center; }
.shade-0 { background: var(--panel); color: var(--quiet); }
.shade-1 { background: var(--shade-1); color: var(--on-shade-1); }
.shade-2 { background: var(--shade-2); color: var(--on-shade-2); }
.shade-3 { background: var(--shade-3); color: var(--on-shade-3); }
.shade-4 { background: var(--shade-4); color: var(--on-shade-4); }
dl { display: grid; grid-template-columns: fit-content(50%) 1fr; gap: .15rem 1rem; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; }
ul { margin: 0; padding-left: 1.2rem; }
.course { color: var(--mark); letter-spacing: .05em; white-space: pre; }
.field span { display: block; font-size: .9em; }
.field i { display: block; height: 1.7em; border-bottom: 1px solid var(--quiet); }
.field { margin-bottom: .6rem; }
.choices { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.1rem; padding: .15rem 0; }
.choices b { font-weight: 400; }
.copies { display: grid; grid-template-columns: 1fr 1fr; max-width: 60rem; margin: 0 auto; }
.copies main { width: 100%; padding: 1.2rem; outline: 1px dashed var(--rule); }
details { margin: .3rem 0; }
summary { color: var(--quiet); cursor: pointer; }
.chart { margin: .3rem 0 .8rem; }
.chart svg { display: block; width: 100%; max-width: 34rem; height: auto; font-family: inherit; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
figure { margin: 0; min-width: 0; }
figure .scroll table { width: 100%; }
figure .bar { width: 45%; }
.unseen, .ranking thead { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ranking td:last-child { padding-right: 0; }
.ranking .bar { vertical-align: top; padding-top: .5em; }
figure th, figure td { padding-right: .6rem; }
figure p { margin: .4rem 0 0; }
.pictures { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 1.2rem 2rem; }
.pictures figure { grid-column: span 2; }
.pictures figure.large { grid-column: span 3; }
.pictures .chart { margin: 0; }
.pictures .chart svg { max-width: none; }
.poster h1 { font-size: 1em; font-weight: 600; color: var(--quiet); margin: 0 0 .2rem; }
.poster .headline { font-size: 2.2em; letter-spacing: -.01em; }
.poster h2 { font-size: .82em; letter-spacing: .06em; color: var(--quiet); border-bottom: 1px solid var(--rule); padding-bottom: .25rem; margin: 0 0 .6rem; }
.poster main { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1.6rem 2rem; }
.poster main > * { grid-column: 1 / -1; margin: 0; }
.poster section:has(+ .advice) { grid-column: span 2; }
.poster main > .advice, .poster main > .third { grid-column: span 1; }
.third .bar { width: 30%; }
.third th, .third td { padding-right: .6rem; }
.todo { list-style: none; padding: 0; }
.todo li { padding: .2rem 0 .2rem 1.7rem; position: relative; }
.todo li::before { content: ''; position: absolute; left: .1rem; top: .45em; width: .85em; height: .85em; border: 1.5px solid var(--quiet); border-radius: 3px; }
.poster .advice { align-self: start; background: var(--panel); border-left: 4px solid var(--contrast); border-radius: 4px; padding: .8rem 1rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.poster main > section > .scroll > table { width: 100%; }
.poster .callout { border: 0; padding: 0; margin: 0; font-size: 1.1em; }
.cut section { border: 1.5px dashed var(--quiet); padding: .8rem 1rem; margin-right: 2px; }
.cut h2 { margin-top: 0; }
body.card { font-size: 13px; }
body.card main { max-width: 105mm; padding: .6rem; }
body.card dl { gap: .3rem .7rem; }
.sign main { text-align: center; font-size: 1.6em; }
.sign h1 { font-size: 2em; margin: 2rem 0; }
@media screen and (max-width: 45rem) {
  .pictures figure { grid-column: span 3; }
  .pictures figure.large { grid-column: 1 / -1; }
}
@media screen and (max-width: 40rem) {
  .pictures figure, .poster section:has(+ .advice), .poster main > .advice, .poster main > .third { grid-column: 1 / -1; }
  .poster .headline { font-size: 1.7em; }
}
@media screen and (max-width: 30rem) {
  dl { grid-template-columns: 1fr; }
  dd { margin-bottom: .4rem; }
  .rows { width: 100%; }
  .rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .rows tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .8rem; padding: .5rem 0; border-bottom: 1px solid var(--rule); }
  .rows th, .rows td { border: 0; padding: 0; text-align: left; }
  .rows td[data-label]::before { content: attr(data-label) ' '; color: var(--quiet); font-weight: 400; }
  .rows td:empty { display: none; }
  .rows th:first-child, .rows td:first-child { font-weight: 600; }
  .rows:has(.main) td:first-child { font-weight: inherit; }
  .rows .main { order: -1; flex-basis: 100%; font-weight: 600; }
  .rows .bar { flex-basis: 100%; min-height: 0; padding-top: .2rem; }
  .heat:not(.rows) td[class^=shade] { min-width: 0; }
  .heat.rows td[class^=shade] { padding: 0 .4rem; }
  .heat.rows td[class^=shade]::before { color: inherit; }
  .heat.rows .shade-0 { display: none; }
  .heat th, .heat td { padding: .15rem .2rem; }
}
@media print {
  :root { color-scheme: light; ${lightColours} --ink: #000; --quiet: #444; }
  body { font-size: 11pt; }
  body.card { font-size: 7.2pt; line-height: 1.14; }
  body.card h1 { font-size: 11pt; margin-bottom: 1mm; }
  body.card h2 { margin: 1.2mm 0 .2mm; }
  body.card p { margin: 0; }
  body.card dl { gap: .4mm 2.5mm; }
  body.card .field { margin-bottom: 2mm; }
  main, main.broad { max-width: none; padding: 0; }
  .copies { max-width: none; height: 100vh; grid-template-rows: 1fr 1fr; }
  .copies main { padding: 8mm 9mm; font-size: 9pt; line-height: 1.25; overflow: hidden; }
  .copies h1 { font-size: 13pt; }
  .copies section + section { margin-top: 1.5mm; }
  .copies p { margin: 0; }
  .copies .quiet { font-size: 8pt; }
  .copies .choices { font-size: 12pt; gap: 0 6mm; padding: 1mm 0; }
  .sign main { font-size: 26pt; line-height: 1.35; padding-top: 25mm; }
  .sign h1 { font-size: 42pt; line-height: 1.15; margin: 0 0 18mm; }
  .sign section + section { margin-top: 14mm !important; }
  .copies .field { margin-bottom: 2.5mm; }
  section, figure, .chart, tr { break-inside: avoid; }
  section:has(table, .chart) { break-inside: auto; }
  h2 { break-after: avoid; }
  .scroll { overflow: visible; }
  .wide { font-size: 7.5pt; }
  .wide th, .wide td { padding-right: .2rem; }
  .chart svg { max-width: 130mm; }
  details { display: none; }
  body.poster { font-size: 8pt; line-height: 1.25; }
  body.one { font-size: 9pt; line-height: 1.25; }
  .one h1 { margin-bottom: 1mm; }
  .one h2 { margin: 0 0 .5mm; }
  .one p { margin-bottom: 1mm; }
  .one dl { gap: .5mm 4mm; }
  body.one:not(.poster) section + section { margin-top: 2.5mm; }
  .cut section { padding: 2.5mm 3.5mm; }
  .poster .headline { font-size: 19pt; }
  .poster main { gap: 3mm 6mm; }
  .poster h2 { margin: 0 0 1mm; padding-bottom: .5mm; }
  .poster section { break-inside: avoid; }
  .poster .advice { padding: 2mm 3mm; }
  .todo li { padding-top: .1rem; padding-bottom: .1rem; }
  .todo li::before { top: .2em; }
  .poster th, .poster td { padding-top: 0; padding-bottom: .05rem; }
  .poster .heat { border-spacing: 1px; }
  .poster .heat td { padding-top: .08rem; }
  .poster p { margin-bottom: 0; }
  .pictures { gap: 3mm 6mm; }
  figure p { margin-top: 1mm; }
  h3 { margin-bottom: 1mm; }
}`;
