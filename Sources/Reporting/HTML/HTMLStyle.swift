// SPDX-License-Identifier: EUPL-1.2

/// How pages look: on a screen in light and dark, on a phone, enlarged, and on paper.
///
/// Text has a contrast of at least 4.5 to 1 to its ground in both themes, parts of charts at least 3 to 1 to theirs.
enum HTMLStyle {
  static let sheet = [colours, text, navigation, tables, charts, rules, paper].joined(separator: "\n")

  private static let colours = """
    :root {
      --ground: #fff; --text: #1b1f24; --muted: #4a5361; --link: #0b4f9e; --line: #c3cad4; --surface: #f3f5f8;
      --sure: #1f5fa8; --maybe: #1f5fa8; --maybe-ground: #dbe7f5; --mark: #9a3b00; --track: #e6eaef;
      --achieved: #0f5132; --achieved-ground: #e0f3e8; --missed: #7a1f12; --missed-ground: #fce8e4;
      --open: #5a3f00; --open-ground: #fdf0cc; --aside: #3a424e; --aside-ground: #e9edf2;
      --fill-achieved: #2a7549; --fill-missed: #b3392a; --fill-open: #8a6100; --on-fill: #fff;
    }
    @media (prefers-color-scheme: dark) { :root {
      --ground: #14181d; --text: #e8ecf1; --muted: #b4bdc9; --link: #8fc1ff; --line: #46505d; --surface: #1d232b;
      --sure: #6aaaf0; --maybe: #6aaaf0; --maybe-ground: #23374e; --mark: #ffab66; --track: #2a323c;
      --achieved: #a8e6c1; --achieved-ground: #12301f; --missed: #ffb8ab; --missed-ground: #43190f;
      --open: #ffdf8a; --open-ground: #3a2c05; --aside: #d3dae3; --aside-ground: #2a323c;
      --fill-achieved: #6fd09a; --fill-missed: #ff9484; --fill-open: #e6bb45; --on-fill: #14181d;
    } }
    """

  private static let text = """
    * { box-sizing: border-box }
    html { color-scheme: light dark; -webkit-text-size-adjust: 100% }
    body { margin: 0; background: var(--ground); color: var(--text); line-height: 1.5;
      font-family: system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere }
    header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1rem }
    header { padding-top: 1.25rem }
    main:focus { outline: none }
    section { margin-top: 2.75rem }
    main > section:first-child { margin-top: 1rem }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0; text-wrap: balance }
    h2 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 .75rem; padding-bottom: .3rem;
      border-bottom: 2px solid var(--line) }
    h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem }
    h4 { font-size: 1rem; margin: 1.25rem 0 .4rem; scroll-margin-top: 1rem }
    p { margin: .5rem 0; max-width: 48rem }
    ul, ol { padding-left: 1.4rem; margin: .5rem 0 }
    li { margin: .3rem 0 }
    a { color: var(--link); text-underline-offset: .15em }
    a:hover { text-decoration-thickness: .15em }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
    .classification { display: inline-block; margin: 0; padding: .15rem .6rem; font-weight: 700;
      border: 2px solid currentColor; border-radius: .25rem }
    footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 2px solid var(--line) }
    .level a { color: inherit; display: flex; gap: .9rem; align-items: center; text-decoration: none;
      background: var(--surface); border: 1px solid var(--line); border-left: .4rem solid var(--sure);
      border-radius: .4rem; padding: .8rem 1rem }
    .level a:hover strong { text-decoration: underline }
    .level-number { font-size: 2.6rem; line-height: 1; font-weight: 700; white-space: nowrap }
    .beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem 2rem; align-items: start }
    @media (min-width: 56rem) { .beside { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } }
    .beside > div > h3:first-child { margin-top: 0 }
    .badge { display: inline-block; padding: 0 .5rem; border-radius: 1rem; font-size: .875rem; font-weight: 400;
      border: 1px solid currentColor }
    .achieved { color: var(--achieved); background: var(--achieved-ground) }
    .missed { color: var(--missed); background: var(--missed-ground) }
    .open { color: var(--open); background: var(--open-ground) }
    .aside { color: var(--aside); background: var(--aside-ground) }
    """

  private static let navigation = """
    .every-page { display: none }
    .skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: var(--ground); z-index: 1 }
    .skip:focus { left: 0 }
    .contents { margin-top: 2rem; padding: .8rem 1rem; background: var(--surface); border: 1px solid var(--line);
      border-radius: .4rem }
    .contents h2 { font-size: 1rem; border: 0; margin: 0; padding: 0 }
    .contents ol { columns: 17rem; column-gap: 2rem; margin-bottom: 0 }
    .contents li { break-inside: avoid }
    """

  private static let tables = """
    .scroll { overflow-x: auto; margin: .75rem 0 1.25rem }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; overflow-wrap: normal }
    caption { text-align: left; font-weight: 700; padding: 0 0 .35rem }
    th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line);
      font-weight: 400; min-width: 4.5rem; max-width: 30rem }
    thead th { font-weight: 700; background: var(--surface); vertical-align: bottom }
    tbody th { font-weight: 600 }
    .beside caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    .beside .scroll { position: relative; margin-top: 0 }
    td { position: relative; z-index: 0 }
    .level-cell::before { content: ""; position: absolute; inset: 0; z-index: -1;
      background: color-mix(in srgb, var(--sure) var(--share), transparent) }
    .number { text-align: right; font-variant-numeric: tabular-nums }
    .number a { display: inline-block; min-width: 1.5rem }
    code { font-family: ui-monospace, "Liberation Mono", Consolas, monospace; font-size: .875em }
    .hash { overflow-wrap: anywhere; display: inline-block; min-width: 16rem }
    @media screen and (max-width: 40rem) {
      .stacks table, .stacks caption, .stacks tbody, .stacks tfoot, .stacks tr, .stacks th, .stacks td { display: block }
      .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      .stacks th, .stacks td { border: 0; max-width: none; padding: .1rem .6rem; text-align: left }
      .stacks tr { border-bottom: 1px solid var(--line); padding: .35rem 0 }
      .stacks td::before { content: attr(data-title) ": "; color: var(--muted) }
    }
    """

  private static let charts = """
    figure { margin: .75rem 0; max-width: 30rem }
    .chart { display: block; width: 100%; height: auto }
    .chart text, .sample text { font-family: inherit; font-size: 12.5px; fill: var(--text) }
    .chart .tick { fill: var(--muted) }
    .chart .value { font-weight: 700 }
    .grid { stroke: var(--line) }
    .track { fill: var(--track) }
    .sure { fill: var(--sure) }
    .maybe { stroke: var(--maybe); stroke-width: 1 }
    .maybe-ground { fill: var(--maybe-ground) }
    .maybe-line { fill: var(--maybe) }
    .mark { fill: var(--mark); stroke: var(--ground); stroke-width: 2 }
    .fill-achieved { fill: var(--fill-achieved) }
    .fill-missed { fill: var(--fill-missed) }
    .fill-open { fill: var(--fill-open) }
    .hatch { stroke: var(--on-fill); stroke-width: 1.2; fill: none }
    .chart .on-achieved, .chart .on-missed, .chart .on-open, .sample text { fill: var(--on-fill); font-weight: 700 }
    .legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem }
    .legend li { display: flex; gap: .4rem; align-items: center; margin: 0 }
    .sample { width: 1.4rem; height: 1.4rem; flex: none }
    @media (forced-colors: active) { svg { forced-color-adjust: none; background: var(--ground) } }
    """

  private static let rules = """
    dl { margin: .5rem 0 }
    dd { margin: 0 }
    .index dt { margin-top: .9rem; font-weight: 700; scroll-margin-top: 1rem }
    .index dd { margin: .3rem 0 0 1rem }
    .rules a { display: inline-block; padding: .1rem .3rem; white-space: nowrap }
    details { border: 1px solid var(--line); border-radius: .3rem; margin: .35rem 0 }
    summary { padding: .45rem .8rem; cursor: pointer }
    summary:hover { background: var(--surface) }
    .id { white-space: nowrap }
    summary .id { font-weight: 700 }
    details[open] > summary { border-bottom: 1px solid var(--line); background: var(--surface) }
    details > .rule { margin: .4rem .8rem .8rem; scroll-margin-top: 5rem }
    .rule > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 1rem; padding: .2rem 0 }
    .rule dt { font-weight: 600; color: var(--muted) }
    .rule dd > ul { margin: .2rem 0; padding-left: 1.2rem }
    .rule dd li { margin: .1rem 0 }
    @media (max-width: 40rem) { .rule > div { grid-template-columns: minmax(0, 1fr) } }
    """

  /// On paper all rules are open, wide tables are not cut, and colours are those of the light theme.
  private static let paper = """
    @media print {
      :root { color-scheme: light;
        --ground: #fff; --text: #000; --muted: #333; --link: #0b3f80; --line: #b0b8c2; --surface: #f3f5f8;
        --sure: #1f5fa8; --maybe: #1f5fa8; --maybe-ground: #dbe7f5; --mark: #9a3b00; --track: #e6eaef;
        --achieved: #0f5132; --achieved-ground: #e0f3e8; --missed: #7a1f12; --missed-ground: #fce8e4;
        --open: #5a3f00; --open-ground: #fdf0cc; --aside: #3a424e; --aside-ground: #e9edf2;
        --fill-achieved: #2a7549; --fill-missed: #b3392a; --fill-open: #8a6100; --on-fill: #fff }
      body { font-size: 9.5pt; line-height: 1.3; print-color-adjust: exact; -webkit-print-color-adjust: exact }
      header, main, footer { max-width: none; padding: 0 }
      h1 { font-size: 17pt } h2 { font-size: 13pt } h3 { font-size: 11pt } h4 { font-size: 10pt }
      h1, h2, h3, h4, h3 + p, caption, thead { break-after: avoid }
      section { margin-top: 1.5rem }
      .skip, .contents, footer a { display: none }
      .contents + section { break-before: page; margin-top: 0 }
      a { color: inherit; text-decoration: none }
      .beside { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) }
      .stacked { grid-template-columns: minmax(0, 1fr) }
      .stacked figure { max-width: 95mm }
      .beside figure, tr, li, .rule > div { break-inside: avoid }
      .scroll { overflow: visible }
      table { font-size: 8.5pt; overflow-wrap: break-word; hyphens: auto }
      th, td { min-width: 0; padding: .2rem .35rem }
      .hash { min-width: 0; font-size: 7pt }
      details::details-content { content-visibility: visible; block-size: auto }
      summary { list-style: none; break-after: avoid }
      details { border-width: 1px 0 0; border-radius: 0 }
      summary { padding: .25rem 0 }
      details > .rule { columns: 2; column-gap: 6mm; margin: .1rem 0 .5rem; font-size: 8.5pt }
      details .rule > div { grid-template-columns: 7rem minmax(0, 1fr); gap: 0 .5rem; padding: .05rem 0 }
      .rule dd > ul { margin: 0 }
      .badge { font-size: 8pt }
      .every-page { display: block; position: fixed; top: 0; right: 0; padding: 0 .3rem; background: var(--ground);
        font-size: 8pt; font-weight: 700 }
    }
    /* Browsers that print margin boxes have the classification there: of those with details-content only Chromium does. */
    @supports selector(::details-content) and (not (-moz-appearance: none)) and (not (font: -apple-system-body)) {
      .every-page { display: none !important }
    }
    """
}
