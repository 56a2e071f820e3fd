// SPDX-License-Identifier: EUPL-1.2

extension HTMLStyle {
  /// What only the report of a federation needs: sums below tables, and a first part that fits on one sheet of paper.
  static let federation = """
    tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--line) }
    @media print {
      .sheet { margin-top: .6rem; font-size: 8pt; line-height: 1.15 }
      .sheet h2 { margin-bottom: .3rem }
      .sheet h3 { margin: .4rem 0 .1rem; font-size: 9pt }
      .sheet ul { margin: .1rem 0 } .sheet li { margin: .05rem 0 }
      .sheet table { font-size: 7.5pt } .sheet th, .sheet td { padding: .05rem .25rem }
      .sheet .scroll { margin: .2rem 0 .4rem }
    }
    """
}
