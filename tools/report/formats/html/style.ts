/** The style of the page, of which the page's own Content-Security-Policy holds the hash. Filters are style too: the page has no script. */
export const style = `
:root { color-scheme: light dark; --back: #ffffff; --card: #f6f8fa; --text: #1f2328; --soft: #57606a; --line: #d0d7de; --link: #0757c0; --fail: #b3261e; --warn: #8a5300; --open: #7a5c00; --pass: #1b7f3b; --skip: #57606a; }
@media screen and (prefers-color-scheme: dark) { :root { --back: #0f1419; --card: #182028; --text: #e6edf3; --soft: #9da7b1; --line: #36404a; --link: #7cb7ff; --fail: #ff8a80; --warn: #f2b45c; --open: #e3c45a; --pass: #6bd58b; --skip: #9da7b1; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body { margin: 0; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main, header { max-width: 76rem; margin: 0 auto; padding: 1.2rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .3rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; } h3 { font-size: 1rem; margin: 0; }
a { color: var(--link); } code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: .88em; overflow-wrap: anywhere; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .7rem; overflow-x: auto; white-space: pre-wrap; }
.soft { color: var(--soft); } .meta { color: var(--soft); margin: 0; }
header { border-bottom: 4px solid var(--line); } header.v-fail { border-color: var(--fail); } header.v-pass { border-color: var(--pass); } header.v-warn { border-color: var(--warn); } header.v-undecided { border-color: var(--open); }
.problems { border-left: 4px solid var(--fail); padding-left: 1rem; white-space: pre-wrap; }
fieldset { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: .6rem 0; border: 0; background: var(--back); }
legend { position: absolute; left: -100vw; }
label { display: inline-flex; align-items: center; gap: .4rem; padding: .2rem .7rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--card); cursor: pointer; }
label:focus-within, a:focus-visible, summary:focus-visible, .picture:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
ul.reach { list-style: none; padding: 0; margin: .6rem 0; }
.v-fail > .sign, label.v-fail, .fact.violated { color: var(--fail); } .v-warn > .sign, label.v-warn { color: var(--warn); } .v-undecided > .sign, label.v-undecided { color: var(--open); } .v-pass > .sign, .v-pass > details > summary > .sign, label.v-pass { color: var(--pass); } .v-skipped > .sign, label.v-skipped, .v-notApplicable > .sign, label.v-notApplicable { color: var(--skip); }
.sign { font-weight: 700; white-space: nowrap; }
article { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 1rem; padding: .9rem 1rem; background: var(--card); content-visibility: auto; contain-intrinsic-size: auto 12rem; }
article > p { margin: .4rem 0; } .badge { border: 1px solid var(--line); border-radius: 4px; padding: 0 .4rem; font-size: .8rem; color: var(--soft); font-weight: 400; }
ul.checks { list-style: none; margin: .8rem 0 0; padding: 0; } ul.checks > li { border-top: 1px solid var(--line); padding: .6rem 0; }
ul.checks ul { list-style: none; margin: .3rem 0 0; padding: 0 0 0 1rem; border-left: 2px solid var(--line); } ul.checks ul > li { padding: .15rem 0; }
ul.checks p { margin: .2rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
details { margin: .5rem 0; } summary { cursor: pointer; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--soft); padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; } th { font-weight: 600; }
.picture { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--card); padding: .6rem; } .picture svg { display: block; }
.stop rect { fill: var(--back); } .stop text { fill: var(--text); } .group-name { fill: var(--soft); } .group rect { stroke: var(--line); }
.hop.holds path:first-child, .stop.holds rect { stroke: var(--pass); } .hop.violated path:first-child, .stop.violated rect { stroke: var(--fail); } .hop.unknown path:first-child, .stop.unknown rect { stroke: var(--open); }
.hop.holds .tip, .fact.holds { fill: var(--pass); } .hop.violated .tip, .fact.violated { fill: var(--fail); } .hop.unknown .tip, .fact.unknown { fill: var(--open); }
@media (max-width: 40rem), (max-height: 30rem) { fieldset { position: static; } html { scroll-padding-top: 0; } }
@media print { :root { color-scheme: light; } fieldset { display: none; } article { content-visibility: visible; break-inside: avoid; } details::details-content { content-visibility: visible; block-size: auto; } .picture { overflow: visible; } .picture svg { max-width: 100%; height: auto; } }
`;
