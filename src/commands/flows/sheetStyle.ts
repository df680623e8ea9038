/** The look of the reading sheet: large letters, cards that no page break cuts, branches indented by a line. */
export const sheetStyle = `
:root { color-scheme: light; font: 18px/1.5 system-ui, sans-serif; color: #1d2327; background: #fff; }
body { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h1 { margin: 0; font-size: 1.8rem; }
h2 { margin: 2rem 0 1rem; font-size: 1.4rem; overflow-wrap: anywhere; }
h3 { margin: 0 0 .75rem; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
.who { display: flex; flex-wrap: wrap; gap: 1rem; }
.who label { flex: 1 1 14rem; }
.who input { width: 100%; border: 0; border-bottom: 1px solid #667; font: inherit; }
.text { break-inside: avoid; margin: 0 0 1rem; padding: .75rem 1rem; border: 1px solid #99a; border-radius: .5rem; }
.part { margin-left: 1.5rem; background: #f6f7f9; }
.key { margin: 0 0 .5rem; font-size: .85rem; color: #445; overflow-wrap: anywhere; }
.bubble { margin: 0 0 .5rem; padding: .6rem .9rem; border-radius: 1rem 1rem 1rem .2rem; background: #e4effa; white-space: pre-line; overflow-wrap: anywhere; }
.answers { margin: 0 0 .5rem; font-size: .9rem; color: #334; }
.ticks { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .5rem 0; }
.ticks label { display: inline-flex; align-items: center; gap: .4rem; }
.ticks input { width: 1.2rem; height: 1.2rem; }
textarea { box-sizing: border-box; width: 100%; padding: .4rem; border: 1px solid #99a; border-radius: .3rem; font: inherit; }
.branch { margin: 0 0 1rem; padding: .2rem 0 .2rem 1rem; border-left: 4px solid #5b84b1; }
.end { margin: 0 0 1rem; font-style: italic; color: #445; }
@media (max-width: 32rem) {
  :root { font-size: 17px; }
  .part { margin-left: .5rem; }
  .branch { padding-left: .5rem; }
}
@media print {
  @page { margin: 15mm; }
  :root { font-size: 12pt; }
  body { max-width: none; padding: 0; }
  .bubble, .part { print-color-adjust: exact; }
  main { break-before: page; }
  main:first-of-type { break-before: auto; }
  h2, h3, .key { break-after: avoid; }
  textarea { min-height: 14mm; }
  textarea::placeholder { color: #667; }
}
`;
