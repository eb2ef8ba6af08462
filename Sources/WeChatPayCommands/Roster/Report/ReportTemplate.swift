/// The page of ``RosterReport`` as a template of Mustache, which escapes every value.
///
/// It is source code and not a resource, so that the program needs no files.
enum ReportTemplate {
    static let text = #"""
        <!doctype html>
        <html lang="{{lang}}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{labels.title}}{{#school}} · {{school}}{{/school}}</title>
        <style>
        :root { color-scheme: light dark; --text: #1d1d1f; --dim: #5c5c61; --page: #fff; --tile: #f5f5f7; --line: #d9d9de;
          --good: #12803f; --bad: #c22a2a; --badlight: #f2b3b0; --link: #0a5fc4 }
        * { box-sizing: border-box }
        body { margin: 0 auto; max-width: 64rem; padding: 2rem 1.5rem 3rem; color: var(--text); background: var(--page);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
          font-variant-numeric: tabular-nums; overflow-wrap: anywhere; -webkit-text-size-adjust: 100% }
        h1 { margin: 0; font-size: 1.75rem; line-height: 1.25 }
        h2 { margin: 2.75rem 0 .5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 1.3rem }
        h3 { margin: 1.5rem 0 .25rem; font-size: 1.05rem }
        h3 small { margin-left: .5rem; color: var(--dim); font-weight: 400; white-space: nowrap }
        p { margin: .25rem 0 .75rem; max-width: 46rem }
        code { font: .92em ui-monospace, Menlo, Consolas, monospace }
        a, summary { color: var(--link) }
        .dim, figcaption, .meta, caption { color: var(--dim); font-size: .9rem }
        .meta { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: .25rem 0 1.75rem }
        .meta div { display: flex; gap: .4rem }
        dl, dd, figure, ol, ul { margin: 0; padding: 0; list-style: none }
        .sync { display: flex; align-items: baseline; gap: .6rem; margin: 0; font-size: 1.1rem }
        .sync b { font-size: 3.25rem; line-height: 1.1; letter-spacing: -.02em }
        .meter { height: .6rem; margin: .5rem 0 1.25rem; border-radius: .3rem; background: var(--line); overflow: hidden }
        .bar { display: flex; gap: 2px; min-width: 0 }
        .meter span, .bar span { display: block; flex: none; width: calc(var(--w) * .1%); height: 100% }
        .good { background: var(--good) }
        .bad { background: repeating-linear-gradient(135deg, var(--bad) 0 3px, var(--badlight) 3px 6px); outline: 1px solid var(--bad);
          outline-offset: -1px }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem }
        .tiles div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .7rem 1rem; border-radius: .75rem;
          background: var(--tile) }
        .tiles dd { font-size: 1.6rem; font-weight: 600; line-height: 1.25 }
        .tiles dt { color: var(--dim); font-size: .9rem }
        figcaption { display: flex; flex-wrap: wrap; gap: 0 .75rem; margin: .5rem 0 .75rem }
        figcaption span:last-child { width: 100% }
        .key { display: inline-block; width: 1.5rem; height: .75rem; margin: 0 .35rem 0 .75rem; border-radius: 2px; vertical-align: -.05em }
        .key:first-child { margin-left: 0 }
        .chart li { display: grid; grid-template-columns: 9.5rem 1fr 15rem; align-items: center; gap: 0 .9rem; padding: .2rem 0;
          font-size: .9rem }
        .chart .bar { height: 1.1rem; padding-right: 6px }  .chart .bar span { border-radius: 2px; min-width: 3px }
        .chart .values { display: grid; grid-template-columns: 1fr 6.25rem; gap: 0 1.25rem; color: var(--dim); white-space: nowrap }
        .chart .values > span:not(.state) { display: flex; justify-content: space-between; gap: .4rem }
        .chart .values .state { grid-column: 1 / -1; color: var(--text) }
        .chart b { color: var(--text); font-weight: 600 }
        .scroll { overflow-x: auto; margin: .5rem 0 .75rem; overflow-wrap: normal }
        .scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
        table { border-collapse: collapse; min-width: 100%; font-size: .9rem }
        caption { padding: 0 0 .4rem; text-align: left; font-size: 1em }
        th, td { padding: .3rem 1.1rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; white-space: nowrap }
        thead th { color: var(--dim); font-weight: 500 }
        tbody th { font-weight: 400 }
        tbody th:first-child { position: sticky; left: 0; background: var(--page) }
        .n { text-align: right }
        th:last-child, td:last-child { padding-right: 0 }
        td.ids { width: 100%; min-width: 13rem; white-space: normal }
        .ids li { display: inline-block; margin-right: .9rem; white-space: nowrap }
        summary { width: fit-content; padding: .15rem 0; font-size: .95rem; cursor: pointer }
        footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line) }
        @media screen and (prefers-color-scheme: dark) {
          :root { --text: #f2f2f5; --dim: #a9a9b0; --page: #161618; --tile: #242427; --line: #3c3c41; --good: #35c26f; --bad: #ff7d75;
            --badlight: #6e2320; --link: #6cb2ff }
        }
        @media screen and (max-width: 40rem) {
          body { padding: 1.25rem 1rem 2rem }
          .tiles { grid-template-columns: 1fr 1fr }
          th, td { padding-right: .75rem }
          .chart li { grid-template-columns: auto 1fr; padding: .4rem 0 }
          .chart .bar { grid-row: 2; grid-column: 1 / -1; height: .8rem }
          .chart .values { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0 .9rem }
        }
        @media print {
          @page { margin: 15mm }
          :root { color-scheme: light; font-size: 10pt }
          body { max-width: none; padding: 0 }
          h2, h3, caption, thead, figcaption, h2 + p, h3 + p { break-after: avoid }
          tr, li, figure, .tiles { break-inside: avoid }
          .good, .bad, .meter { -webkit-print-color-adjust: exact; print-color-adjust: exact }
          .tiles { grid: auto / auto-flow 1fr; gap: .5rem }
          .tiles div { border: 1px solid var(--line); padding: .4rem .6rem }
          .scroll { overflow: visible }
          tbody th:first-child { position: static }
          th, td { padding-right: .8rem }
          td.long { white-space: normal; overflow-wrap: anywhere }
          a { color: inherit; text-decoration: none }
          summary { display: none }
          details::details-content { content-visibility: visible; block-size: auto }
        }
        </style>
        </head>
        <body>
        <header>
        <h1>{{labels.title}}</h1>
        <dl class="meta">
        {{#school}}<div><dt>{{labels.school}}</dt><dd>{{school}}</dd></div>{{/school}}
        {{#schoolCount}}<div><dt>{{labels.schools}}</dt><dd>{{schoolCount}}</dd></div>{{/schoolCount}}
        <div><dt>{{labels.date}}</dt><dd><time datetime="{{dateISO}}">{{date}}</time></dd></div>
        </dl>
        </header>
        <main>
        {{#hasUsers}}
        <p class="sync"><b>{{sync.percent}}</b> {{labels.inSync}}</p>
        <div class="meter" aria-hidden="true"><span class="good" style="--w:{{sync.width}}"></span></div>
        {{/hasUsers}}
        {{^hasUsers}}<p>{{labels.noUsers}}</p>{{/hasUsers}}
        <dl class="tiles">
        <div><dt>{{labels.users}}</dt><dd>{{sync.users}}</dd></div>
        <div><dt><span aria-hidden="true">✓</span> {{labels.inSync}}</dt><dd>{{sync.done}}</dd></div>
        <div><dt><span aria-hidden="true">✕</span> <a href="#failures">{{labels.failed}}</a></dt><dd>{{sync.failed}}</dd></div>
        <div><dt><span aria-hidden="true">?</span> <a href="#missing">{{labels.missing}}</a></dt><dd>{{sync.missing}}</dd></div>
        {{#hasFile}}
        {{#sync.hasChanges}}<div><dt><span aria-hidden="true">~</span> {{labels.toApply}}</dt><dd>{{sync.changed}}</dd></div>{{/sync.hasChanges}}
        <div><dt><span aria-hidden="true">○</span> {{labels.unchecked}}</dt><dd>{{sync.unchecked}}</dd></div>
        {{#hasFaults}}<div><dt><span aria-hidden="true">!</span> {{labels.invalid}}</dt><dd>{{faults}}</dd></div>{{/hasFaults}}
        <div><dt><span aria-hidden="true">←</span> <a href="#leavers">{{labels.leavers}}</a></dt><dd>{{sync.leavers}}</dd></div>
        {{/hasFile}}
        </dl>
        {{#manySchools}}
        <section aria-labelledby="schools">
        <h2 id="schools">{{labels.schools}}</h2>
        <div class="scroll" role="region" aria-labelledby="schools" tabindex="0"><table>
        <thead><tr><th scope="col">{{labels.school}}</th><th scope="col" class="n">{{labels.percent}}</th><th scope="col" class="n">{{labels.users}}</th><th scope="col" class="n">{{labels.inSync}}</th><th scope="col" class="n">{{labels.failed}}</th><th scope="col" class="n">{{labels.missing}}</th>{{#hasFile}}<th scope="col" class="n">{{labels.unchecked}}</th><th scope="col" class="n">{{labels.leavers}}</th>{{/hasFile}}</tr></thead>
        <tbody>
        {{#schools}}
        <tr><th scope="row">{{id}}</th><td class="n">{{percent}}</td><td class="n">{{users}}</td><td class="n">{{done}}</td><td class="n">{{failed}}</td><td class="n">{{missing}}</td>{{#hasFile}}<td class="n">{{unchecked}}</td><td class="n">{{leavers}}</td>{{/hasFile}}</tr>
        {{/schools}}
        </tbody>
        </table></div>
        {{#schoolsNote}}<p class="dim">{{schoolsNote}}</p>{{/schoolsNote}}
        </section>
        {{/manySchools}}
        <section aria-labelledby="runs">
        <h2 id="runs">{{labels.runs}}</h2>
        {{^hasRuns}}<p>{{labels.noRuns}}</p>{{/hasRuns}}
        {{#hasChart}}
        <figure role="group" aria-label="{{labels.chart}}">
        <figcaption><span>{{labels.chart}}</span><span>{{labels.scale}}</span><span aria-hidden="true"><i class="key good"></i>{{labels.changed}}<i class="key bad"></i>{{labels.failed}}</span></figcaption>
        <ol class="chart">
        {{#bars}}
        <li><time datetime="{{startedISO}}">{{started}}</time><span class="bar" aria-hidden="true">{{#hasChanged}}<span class="good" style="--w:{{changedWidth}}"></span>{{/hasChanged}}{{#hasFailed}}<span class="bad" style="--w:{{failedWidth}}"></span>{{/hasFailed}}</span><span class="values"><span>{{labels.changed}} <b>{{changed}}</b></span>{{#hasFailed}}<span>{{labels.failed}} <b>{{failed}}</b></span>{{/hasFailed}}{{#notEnded}}<span class="state"><span aria-hidden="true">⚠</span> {{labels.notEnded}}</span>{{/notEnded}}</span></li>
        {{/bars}}
        </ol>
        {{#chartNote}}<p class="dim">{{chartNote}}</p>{{/chartNote}}
        </figure>
        {{/hasChart}}
        {{#hasRuns}}
        <div class="scroll" role="region" aria-labelledby="runs" tabindex="0"><table>
        <caption>{{labels.allRuns}}</caption>
        <thead><tr><th scope="col">{{labels.started}}</th><th scope="col">{{labels.kind}}</th><th scope="col" class="n">{{labels.duration}}</th><th scope="col" class="n">{{labels.rows}}</th><th scope="col" class="n">{{labels.same}}</th><th scope="col" class="n">{{labels.changed}}</th><th scope="col" class="n">{{labels.missing}}</th><th scope="col" class="n">{{labels.failed}}</th><th scope="col" class="n">{{labels.requests}}</th></tr></thead>
        <tbody>
        {{#runs}}
        <tr><th scope="row"><time datetime="{{startedISO}}">{{started}}</time></th><td><code>{{kind}}</code></td><td class="n">{{#notEnded}}<span aria-hidden="true">⚠</span> {{labels.notEnded}}{{/notEnded}}{{^notEnded}}{{duration}}{{/notEnded}}</td><td class="n">{{rows}}</td><td class="n">{{same}}</td><td class="n">{{changed}}</td><td class="n">{{missing}}</td><td class="n">{{failed}}</td><td class="n">{{requests}}</td></tr>
        {{/runs}}
        </tbody>
        </table></div>
        {{#runsNote}}<p class="dim">{{runsNote}}</p>{{/runsNote}}
        {{/hasRuns}}
        </section>
        <section aria-labelledby="failures">
        <h2 id="failures">{{labels.failures}}</h2>
        {{^hasFailures}}<p>{{labels.noFailures}}</p>{{/hasFailures}}
        {{#failures}}
        <h3 id="failure-{{number}}"><code>{{code}}</code> <small>{{labels.users}}: {{count}}</small></h3>
        <p>{{advice}}</p>
        <details{{#open}} open{{/open}}><summary>{{labels.show}}</summary>
        <div class="scroll" role="region" aria-labelledby="failure-{{number}}" tabindex="0"><table>
        <thead><tr><th scope="col">{{labels.user}}</th>{{#manySchools}}<th scope="col">{{labels.school}}</th>{{/manySchools}}{{#hasFile}}<th scope="col">{{labels.class}}</th>{{/hasFile}}<th scope="col">{{labels.time}}</th><th scope="col">{{labels.requestID}}</th></tr></thead>
        <tbody>
        {{#failedUsers}}
        <tr><th scope="row">{{id}}</th>{{#manySchools}}<td>{{organization}}</td>{{/manySchools}}{{#hasFile}}<td>{{className}}</td>{{/hasFile}}<td><time datetime="{{timeISO}}">{{time}}</time></td><td class="long"><code>{{requestID}}</code></td></tr>
        {{/failedUsers}}
        </tbody>
        </table></div>
        {{#failuresNote}}<p class="dim">{{failuresNote}}</p>{{/failuresNote}}
        </details>
        {{/failures}}
        </section>
        <section aria-labelledby="missing">
        <h2 id="missing">{{labels.missingTitle}}</h2>
        {{^hasMissing}}<p>{{labels.noMissing}}</p>{{/hasMissing}}
        {{#hasMissing}}
        <p>{{labels.missingAdvice}}</p>
        {{^hasFile}}<p class="dim">{{labels.fileHint}}</p>{{/hasFile}}
        <div class="scroll" role="region" aria-labelledby="missing" tabindex="0"><table>
        <thead><tr>{{#manySchools}}<th scope="col">{{labels.school}}</th>{{/manySchools}}{{#hasFile}}<th scope="col">{{labels.class}}</th>{{/hasFile}}<th scope="col" class="n">{{labels.users}}</th><th scope="col">{{labels.user}}</th></tr></thead>
        <tbody>
        {{#missing}}
        <tr>{{#manySchools}}<th scope="row">{{organization}}</th>{{/manySchools}}{{#hasFile}}<th scope="row">{{className}}</th>{{/hasFile}}<td class="n">{{count}}</td><td class="ids"><ul class="ids">{{#ids}}<li>{{.}}</li> {{/ids}}</ul>{{#idsNote}}<span class="dim">{{idsNote}}</span>{{/idsNote}}</td></tr>
        {{/missing}}
        </tbody>
        </table></div>
        {{#missingNote}}<p class="dim">{{missingNote}}</p>{{/missingNote}}
        {{/hasMissing}}
        </section>
        <section aria-labelledby="leavers">
        <h2 id="leavers">{{labels.leavers}}</h2>
        {{^hasFile}}<p>{{labels.fileHint}}</p>{{/hasFile}}
        {{#hasFile}}
        {{^hasLeavers}}<p>{{labels.noLeavers}}</p>{{/hasLeavers}}
        {{#hasLeavers}}
        <p>{{labels.leaversAdvice}}</p>
        <div class="scroll" role="region" aria-labelledby="leavers" tabindex="0"><table>
        <thead><tr><th scope="col">{{labels.user}}</th>{{#manySchools}}<th scope="col">{{labels.school}}</th>{{/manySchools}}<th scope="col">{{labels.state}}</th><th scope="col">{{labels.time}}</th></tr></thead>
        <tbody>
        {{#leavers}}
        <tr><th scope="row">{{id}}</th>{{#manySchools}}<td>{{organization}}</td>{{/manySchools}}<td>{{state}}</td><td><time datetime="{{timeISO}}">{{time}}</time></td></tr>
        {{/leavers}}
        </tbody>
        </table></div>
        {{#leaversNote}}<p class="dim">{{leaversNote}}</p>{{/leaversNote}}
        {{/hasLeavers}}
        {{/hasFile}}
        </section>
        </main>
        <footer class="dim">{{labels.privacy}}</footer>
        </body>
        </html>

        """#
}
