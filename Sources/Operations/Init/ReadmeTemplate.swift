// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// The page that tells an officer what to do with a new workspace.
struct ReadmeTemplate {
  private let template: WorkspaceTemplate

  init(of template: WorkspaceTemplate) { self.template = template }

  /// The page in Markdown.
  var text: String { template.language == .de ? german : english }

  private var folder: String { template.snapshotFolder }

  /// One line for each table: its file, what it is about, how confidential it is.
  private var tables: String {
    template.tables.map { fact in
      let type = template.schema.type(named: fact.typeName)
      let title = template.title(of: fact).replacing("|", with: "/")
      let help = template.text(fact.help ?? type?.help).replacing("|", with: "/")
      return "| `\(fact.name.value).csv` | \(title) | \(help) | \(type?.classification?.rawValue ?? "") |"
    }.joined(separator: "\n")
  }

  private var german: String {
    """
    # Bestandsaufnahme von `\(template.commune)`

    In diesem Ordner erfasst die Kommune, was sie hat, und Pegel zeigt, welche Anforderungen damit erfüllt sind und was \
    als Nächstes zu tun ist. Es muss nicht alles auf einmal ausgefüllt werden: was fehlt, bleibt offen und zählt nie \
    als erfüllt.

    ## Schritt für Schritt

    1. Tabellen in `\(folder)` mit der Tabellenkalkulation ausfüllen. Zeilen, die mit `#` beginnen, erklären die Spalten \
    und können stehen bleiben. Als CSV mit Semikolon speichern.
    2. `pegel check` sagt, was nicht stimmt, mit Datei und Zeile.
    3. `pegel questions --out fragen.csv` schreibt die offenen Fragen in eine Tabelle, die nützlichsten zuerst.
    4. Spalten `antwort` und `durch` ausfüllen, soweit bekannt, und mit `pegel questions --in fragen.csv` einlesen. \
    Was jemand angibt, steht danach in `answers.yaml` und `supplements.yaml`; ein neuer Auszug der Tabellen \
    überschreibt es nicht. Wer was wann angegeben hat, steht in `journal.jsonl`.
    5. `pegel evaluate` schreibt die Berichte in den Ordner `berichte`.
    6. `pegel explain REGEL --commune \(template.commune)` erklärt ein Ergebnis mit allen Angaben, auf denen es beruht.
    7. Einmal im Jahr: `pegel submit --as-of STICHTAG --preview` zeigt, was der Verbund erfahren würde; ohne `--preview` \
    wird die Abgabe in den Ordner `abgaben` geschrieben. Bestandsdaten stehen nicht darin.

    Im nächsten Jahr: den Ordner `\(folder)` kopieren, in `snapshot.yaml` den Stichtag `taken` ändern und die Tabellen \
    durch neue ersetzen. So bleiben die Jahre vergleichbar.

    ## Was wohin gehört

    | Zelle | heißt |
    | --- | --- |
    | ein Wert | erfasst |
    | leer | nicht erfasst |
    | `-` | gibt es nicht |

    Eine Tabelle gilt erst dann sicher als vollständig, wenn es jemand erklärt: in `snapshot.yaml` unter `facts`, oder \
    durch die Frage danach in der Fragenliste. Niemals eintragen: Passwörter, Schlüssel, Personennamen.

    | Datei | Inhalt | Erläuterung | Vertraulichkeit |
    | --- | --- | --- | --- |
    \(tables)

    Die Regeln in `Rules` sind eine Kopie. Sie ändern sich nur, wenn jemand sie ersetzt; so gilt für ein Ergebnis \
    immer, was beim Bewerten hier lag.

    """
  }

  private var english: String {
    """
    # Inventory of `\(template.commune)`

    In this folder the municipality records what it has, and Pegel shows which requirements are met by it and what to \
    do next. Not everything has to be filled in at once: what is missing stays open and never counts as met.

    ## Step by step

    1. Fill the tables in `\(folder)` with a spreadsheet. Lines that start with `#` explain the columns and may stay. \
    Save as CSV with semicolons.
    2. `pegel check` says what is wrong, with file and line.
    3. `pegel questions --out questions.csv` writes the open questions into a table, the most useful ones first.
    4. Fill the columns `answer` and `by` as far as known, and read the table with `pegel questions --in questions.csv`. \
    What somebody states then stands in `answers.yaml` and `supplements.yaml`; a new export of the tables does not \
    overwrite it. Who stated what and when stands in `journal.jsonl`.
    5. `pegel evaluate` writes the reports into the folder `reports`.
    6. `pegel explain RULE --commune \(template.commune)` explains a verdict with all facts it rests on.
    7. Once a year: `pegel submit --as-of DAY --preview` shows what the federation would learn; without `--preview` the \
    submission is written into the folder `submissions`. No facts are in it.

    Next year: copy the folder `\(folder)`, change the day `taken` in `snapshot.yaml`, and replace the tables by new \
    ones. So the years stay comparable.

    ## What goes where

    | cell | means |
    | --- | --- |
    | a value | recorded |
    | empty | not recorded |
    | `-` | there is none |

    A table counts as complete for certain only once somebody declares it: in `snapshot.yaml` under `facts`, or by the \
    question about it in the list of questions. Never enter passwords, keys or names of persons.

    | file | content | explanation | classification |
    | --- | --- | --- | --- |
    \(tables)

    The rules in `Rules` are a copy. They change only when somebody replaces them, so a verdict always rests on what lay \
    here when it was made.

    """
  }
}
