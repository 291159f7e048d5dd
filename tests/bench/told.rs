//! Minutes as other programs take them: the same words in a source for Typst and in one for a browser, each as somebody
//! who knows the program would write it. The letters and the page are ours.

use std::fmt::Write as _;
use std::path::Path;

use hamerslag_core::dutch;
use hamerslag_core::view::{ActionView, EntryView, MinutesView};

/// What minutes are made of.
enum Part {
    Title(String),
    Fact(&'static str, String),
    /// How deep, and the words.
    Heading(u32, String),
    /// Who speaks, and the words.
    Said(Option<String>, String),
    /// The label, and the words.
    Point(String, String),
    SetApart(String),
    Table(Vec<&'static str>, Vec<Vec<String>>),
}

fn parts(view: &MinutesView) -> Vec<Part> {
    let people: Vec<&str> = view.attendance.people.iter().map(|person| person.name.as_str()).collect();
    let mut parts = vec![
        Part::Title(format!("Notulen van de {}", view.meeting.body)),
        Part::Fact("Datum", dutch::weekday_and_date(view.meeting.date)),
        Part::Fact("Aanwezig", people.join(", ")),
    ];
    for treated in &view.items {
        let number = treated.item.number.as_deref().unwrap_or_default();
        let title = treated.item.title.as_deref().unwrap_or_default();
        parts.push(Part::Heading(treated.item.depth, format!("{number} {title}")));
        treated.entries.iter().for_each(|entry| block(&mut parts, entry));
    }
    let decisions = view.decisions().map(|decision| {
        vec![decision.number.clone(), decision.text.clone(), decision.outcome.dutch().to_owned()]
    });
    parts.push(Part::Heading(0, "Besluitenlijst".to_owned()));
    parts.push(Part::Table(vec!["Nr.", "Besluit", "Uitkomst"], decisions.collect()));
    let actions =
        view.actions().map(|action| vec![action.number.clone(), action.text.clone(), owners(action)]);
    parts.push(Part::Heading(0, "Actielijst".to_owned()));
    parts.push(Part::Table(vec!["Nr.", "Actie", "Wie"], actions.collect()));
    parts
}

fn block(parts: &mut Vec<Part>, entry: &EntryView) {
    let decisions = entry.decisions.iter();
    let set_apart = decisions.map(|decision| format!("Besluit {}. {}", decision.number, decision.text));
    let actions = entry.actions.iter();
    let promised =
        actions.map(|action| format!("Actie {}. {} — {}", action.number, action.text, owners(action)));
    let is_only = entry.decisions.iter().any(|decision| entry.is_only(&decision.text))
        || entry.actions.iter().any(|action| entry.is_only(&action.text));
    for (number, line) in entry.text.lines().enumerate().filter(|_| !is_only) {
        parts.push(match &entry.label {
            Some(label) if number == 0 => Part::Point(label.clone(), line.to_owned()),
            _ => Part::Said(entry.speaker.clone().filter(|_| number == 0), line.to_owned()),
        });
    }
    parts.extend(set_apart.chain(promised).map(Part::SetApart));
}

fn owners(action: &ActionView) -> String {
    action.owners.iter().map(|owner| owner.name.as_str()).collect::<Vec<_>>().join(", ")
}

const TYPST: &str = r##"#set document(title: TITLE)
#set page(paper: "a4", margin: (left: 82pt, right: 68pt, top: 80pt, bottom: 70pt),
  header: text(8pt, font: "Source Sans 3", OWNER),
  footer: context align(right, text(8pt, font: "Source Sans 3", counter(page).display("Pagina 1 van 1", both: true))))
#set text(font: "Source Serif 4", size: 11pt, lang: "nl", hyphenate: true)
#set par(justify: true)
#show heading: set text(font: "Source Sans 3", hyphenate: false)
#let apart(words) = block(stroke: (left: 1.8pt), inset: (left: 10pt), par(words))
#let point(label, words) = grid(columns: (18pt, 1fr), label, par(words))
#let said(who, words) = par[#smallcaps(who): #words]
"##;

/// The minutes for Typst.
pub fn typst(view: &MinutesView) -> String {
    let quoted = |words: &str| format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""));
    let mut page =
        TYPST.replace("TITLE", &quoted(&view.meeting.body)).replace("OWNER", &quoted(&view.association.name));
    for part in parts(view) {
        let _ = match part {
            Part::Title(words) => writeln!(page, "#heading(level: 1, {})", quoted(&words)),
            Part::Fact(label, words) => writeln!(page, "#par[*{label}* #{}]", quoted(&words)),
            Part::Heading(depth, words) => {
                writeln!(page, "#heading(level: {}, {})", depth + 2, quoted(&words))
            }
            Part::Said(None, words) => writeln!(page, "#par({})", quoted(&words)),
            Part::Said(Some(who), words) => writeln!(page, "#said({}, {})", quoted(&who), quoted(&words)),
            Part::Point(label, words) => writeln!(page, "#point({}, {})", quoted(&label), quoted(&words)),
            Part::SetApart(words) => writeln!(page, "#apart({})", quoted(&words)),
            Part::Table(head, rows) => {
                let cells =
                    |row: &[String]| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(", ");
                let head: Vec<String> = head.into_iter().map(str::to_owned).collect();
                let rows: Vec<String> = rows.iter().map(|row| cells(row)).collect();
                writeln!(
                    page,
                    "#table(columns: (1fr, 4fr, 2fr), stroke: none, table.header({}), {})",
                    cells(&head),
                    rows.join(",\n")
                )
            }
        };
    }
    page
}

const HTML: &str = r#"<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>TITLE</title><style>
@font-face { font-family: "Source Serif 4"; src: url("FONTS/SourceSerif4-Regular.ttf") }
@font-face { font-family: "Source Sans 3"; src: url("FONTS/SourceSans3-Regular.ttf") }
@font-face { font-family: "Source Sans 3"; font-weight: bold; src: url("FONTS/SourceSans3-Bold.ttf") }
@page { size: A4; margin: 80pt 68pt 70pt 82pt; font: 8pt "Source Sans 3"; @top-left { content: "OWNER" }
  @bottom-right { content: "Pagina " counter(page) " van " counter(pages) } }
body { font: 11pt/1.35 "Source Serif 4"; text-align: justify; hyphens: auto }
h1, h2, h3, h4 { font-family: "Source Sans 3"; text-align: left; hyphens: manual; break-after: avoid }
p { margin: 0 0 5pt; orphans: 2; widows: 2 }
.apart { border-left: 1.8pt solid; padding-left: 10pt; break-inside: avoid }
.point { padding-left: 18pt; text-indent: -18pt } .who { font-variant: small-caps }
table { width: 100%; border-collapse: collapse; font: 9pt "Source Sans 3"; text-align: left; vertical-align: top }
</style></head><body>
"#;

/// The minutes for a browser, with the letters in this folder.
pub fn html(view: &MinutesView, fonts: &Path) -> String {
    let escaped = |words: &str| words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let mut page = HTML
        .replace("TITLE", &escaped(&view.meeting.body))
        .replace("OWNER", &escaped(&view.association.name))
        .replace("FONTS", &format!("file://{}", fonts.display()));
    for part in parts(view) {
        let _ = match part {
            Part::Title(words) => writeln!(page, "<h1>{}</h1>", escaped(&words)),
            Part::Fact(label, words) => writeln!(page, "<p><b>{label}</b> {}</p>", escaped(&words)),
            Part::Heading(depth, words) => {
                writeln!(page, "<h{0}>{1}</h{0}>", (depth + 2).min(6), escaped(&words))
            }
            Part::Said(None, words) => writeln!(page, "<p>{}</p>", escaped(&words)),
            Part::Said(Some(who), words) => {
                writeln!(page, "<p><span class=who>{}</span>: {}</p>", escaped(&who), escaped(&words))
            }
            Part::Point(label, words) => {
                writeln!(page, "<p class=point>{} {}</p>", escaped(&label), escaped(&words))
            }
            Part::SetApart(words) => writeln!(page, "<p class=apart>{}</p>", escaped(&words)),
            Part::Table(head, rows) => {
                let row = |cells: &[String], tag: &str| {
                    let cells = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell)));
                    format!("<tr>{}</tr>\n", cells.collect::<String>())
                };
                let head: Vec<String> = head.into_iter().map(str::to_owned).collect();
                let body: String = rows.iter().map(|cells| row(cells, "td")).collect();
                writeln!(page, "<table><thead>{}</thead><tbody>{body}</tbody></table>", row(&head, "th"))
            }
        };
    }
    page.push_str("</body></html>\n");
    page
}
