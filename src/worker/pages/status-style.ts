// The look of the status page: system fonts, light and dark, nothing loaded.

export const STATUS_STYLE = `
:root {
  color-scheme: light dark;
  --page: #eef2f5; --card: #ffffff; --ink: #16222c; --soft: #4a5a67; --line: #d8e0e6;
  --accent: #0b5c96; --done: #1f8a5b; --warn-ink: #7a3b00; --warn: #fff1e0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10161c; --card: #18212a; --ink: #e8eef3; --soft: #a9b8c4; --line: #33414d;
    --accent: #8ec9f5; --done: #48b985; --warn-ink: #ffd9ac; --warn: #3a2a17;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: .75rem; }
.card { background: var(--card); border-radius: .75rem; padding: 1rem; margin-bottom: .75rem; }
h1 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .25rem; }
h2 { font-size: 1rem; margin: 0 0 .5rem; }
p { margin: 0 0 .5rem; }
p:last-child { margin-bottom: 0; }
a { color: var(--accent); }
.soft { color: var(--soft); font-size: .875rem; }
.big { font-size: 2.5rem; line-height: 1.1; font-weight: 700; margin: .75rem 0 .25rem; font-variant-numeric: tabular-nums; }
.big small { font-size: 1rem; font-weight: 400; color: var(--soft); display: inline-block; line-height: 1.5; }
table + p { margin-top: .75rem; }
dl + p { margin-top: .5rem; }
progress { appearance: none; width: 100%; height: .75rem; border: 0; border-radius: .375rem; overflow: hidden; background: var(--line); display: block; }
progress::-webkit-progress-bar { background: var(--line); }
progress::-webkit-progress-value { background: var(--done); }
progress::-moz-progress-bar { background: var(--done); }
p + h2 { margin-top: 1rem; }
progress + p { margin-top: .5rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.25rem, 1fr)); gap: .5rem; margin: 0; }
dl div { display: flex; flex-direction: column; justify-content: space-between; border: 1px solid var(--line); border-radius: .5rem; padding: .375rem .5rem; }
dt { font-size: .8125rem; color: var(--soft); }
dd { margin: 0; font-size: 1.125rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.warn { background: var(--warn); color: var(--warn-ink); }
.warn ul { margin: 0; padding-left: 1.25rem; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
th, td { padding: .375rem .25rem; border-bottom: 1px solid var(--line); text-align: right; }
th:first-child, td:first-child { text-align: left; font-weight: 400; }
thead th { font-size: .8125rem; color: var(--soft); font-weight: 600; vertical-align: bottom; }
thead th:first-child { font-weight: 600; }
tbody tr:last-child > * { border-bottom: 0; }
tbody th, thead th:first-child { width: 100%; }
td, thead th + th { padding-left: .75rem; white-space: nowrap; }
thead th + th { white-space: normal; min-width: 5.5rem; }
.none > * { color: var(--soft); }
summary { cursor: pointer; font-weight: 600; padding: .375rem 0; }
summary small { display: block; font-size: .875rem; font-weight: 400; color: var(--soft); padding-left: 1.125rem; }
details[open] summary { margin-bottom: .5rem; }
.sums { list-style: none; margin: 0; padding: 0; font-size: .9375rem; font-variant-numeric: tabular-nums; }
.sums li { display: grid; grid-template-columns: 13rem 5rem 1fr; gap: 0 .75rem; padding: .375rem .25rem; border-bottom: 1px solid var(--line); }
.sums b { text-align: right; font-weight: 600; }
.sums li:last-child { border-bottom: 0; font-weight: 600; }
.sums + p { margin-top: .5rem; }
.sums .wrong { background: var(--warn); color: var(--warn-ink); }
@media (max-width: 34rem) {
  main { padding: .5rem; }
  .card { padding: .875rem .75rem; }
  .wide { display: none; }
  table { font-size: .875rem; }
  td, thead th + th { padding-left: .5rem; }
  thead th + th { min-width: 0; }
  th:first-child { width: 100%; }
  .sums li { grid-template-columns: 1fr auto; }
  .sums b + span { grid-column: 1 / -1; font-size: .875rem; }
  .sums li:not(.wrong) b + span { color: var(--soft); }
  dl { grid-template-columns: 1fr 1fr; }
  dl div:first-child { grid-column: 1 / -1; }
}
`;
