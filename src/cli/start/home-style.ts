// The home page's style sheet: one column on a phone, two on a desk, light or dark as the device asks.

export const HOME_STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f7f5f0, #14171a); --sheet: light-dark(#ffffff, #1d2226); --ink: light-dark(#1c2126, #e9edf0);
  --soft: light-dark(#59626b, #a7b1ba); --line: light-dark(#e2ddd2, #323a41); --accent: light-dark(#a3301c, #ff9b85);
  --on-accent: light-dark(#ffffff, #2b0d06); --tint: light-dark(#fbeae5, #3a211b);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1.25rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif; }
header { padding: 1rem 0 .5rem; max-width: 46rem; }
h1 { font-size: clamp(2rem, 7vw, 3rem); line-height: 1.1; margin: .1rem 0 .6rem; letter-spacing: -.02em; }
h2 { font-size: 1.3rem; margin: 0 0 .75rem; }
h3 { font-size: 1.05rem; margin: 0; }
p { margin: .35rem 0; }
.over { color: var(--accent); font-weight: 600; }
.lead { font-size: 1.15rem; }
.quiet, footer { color: var(--soft); font-size: .95rem; }
section { background: var(--sheet); border: 1px solid var(--line); border-radius: 1rem; padding: 1.25rem; margin: 1rem 0; }
.steps { list-style: none; counter-reset: step; margin: 0; padding: 0; display: grid; gap: 1.25rem; }
.steps > li { counter-increment: step; position: relative; padding-left: 3rem; }
.steps > li::before { content: counter(step); position: absolute; left: 0; top: -.15rem; width: 2.1rem; height: 2.1rem;
  border-radius: 50%; display: grid; place-items: center; background: var(--tint); color: var(--accent); font-weight: 700; }
.button { display: inline-block; margin-top: .4rem; padding: .65rem 1rem; min-height: 2.75rem; border-radius: .7rem;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600;
  text-decoration: none; cursor: pointer; }
.button.plain { background: transparent; color: var(--accent); }
.button:disabled { opacity: .6; cursor: progress; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.notice:empty { display: none; }
.notice { background: var(--tint); border-radius: .6rem; padding: .6rem .8rem; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .75rem; margin: 0; }
.numbers > div { border: 1px solid var(--line); border-radius: .8rem; padding: .6rem .8rem; display: flex; flex-direction: column; }
.numbers dt { color: var(--soft); font-size: .9rem; }
.numbers dd { margin: auto 0 0; font-size: 1.5rem; font-weight: 700; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.busy, .books { list-style: none; margin: .75rem 0 0; padding: 0; }
.busy li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .35rem 0; border-top: 1px solid var(--line); }
.busy { font-size: .95rem; }
.busy li > :last-child { margin-left: auto; color: var(--soft); }
.busy + .quiet { margin-top: .75rem; }
.books { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 0 1rem; }
.books a { display: block; padding: .55rem 0; }
.find span { display: block; font-weight: 600; }
.find input { width: 100%; max-width: 26rem; min-height: 2.75rem; padding: .5rem .8rem; margin: .2rem 0 .6rem; font: inherit;
  color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: .7rem; }
summary { cursor: pointer; padding: .5rem 0; font-weight: 600; }
.row { display: flex; flex-wrap: wrap; gap: 0 .6rem; }
code { font-size: .9em; overflow-wrap: anywhere; }
@media (max-width: 30rem) { body { padding: .75rem; } section { padding: 1rem; } .steps > li { padding-left: 2.75rem; } }
@media (min-width: 60rem) { .steps { grid-template-columns: 1fr 1fr; } .steps > li:last-child:nth-child(odd) { grid-column: 1 / -1; } }
`;
