//! The decision book (besluitenboek): one HTML file to find in what was decided, what is still to be done and what the adopted
//! minutes say, without a program and without a network. It is made of what its readers may see and holds nothing else.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::{self, Write as _};
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use hamerslag_core::adoption::put_right;
use hamerslag_core::dutch::date;
use hamerslag_core::id::{DecisionId, MeetingId};
use hamerslag_core::life::is_adopted;
use hamerslag_core::view::{ActionFilter, ActionLine, Belonging, DecisionLine, MinutesView};
use hamerslag_core::words::{ActionKind, ActionStatus, MinutesStatus, Standing, Visibility};
use hamerslag_core::{Reader, Result};

use crate::html::{Anchor, Dress, Text, account, charge};
use crate::offline::Page;
use crate::reduced::Names;
use crate::votes::rounds;

/// What a decision book holds.
#[derive(Clone, Debug)]
pub struct Book {
    /// Whose.
    pub association: String,
    /// Whose eyes it is for.
    pub audience: Visibility,
    /// The day on which everything stood like this.
    pub on: NaiveDate,
    /// Newest first.
    pub decisions: Vec<DecisionLine>,
    /// The subjects that a decision belongs to, by name.
    pub subjects: HashMap<DecisionId, Vec<String>>,
    /// What is to be done and was promised: open action points, and all commitments.
    pub actions: Vec<ActionLine>,
    /// Final minutes, newest first.
    pub minutes: Vec<MinutesView>,
}

impl Book {
    /// What `audience` may see: the minutes of these years, or of all. Everybody outside gets it without names.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn gather(
        reader: &Reader,
        audience: Visibility,
        years: Option<&RangeInclusive<i32>>,
        on: NaiveDate,
    ) -> Result<Self> {
        let overview = reader.overview()?;
        let is_wanted = |day: NaiveDate| years.is_none_or(|years| years.contains(&day.year()));
        let wanted = overview.meetings.iter().filter(|line| is_final(line.minutes) && is_wanted(line.date));
        let mut actions = reader.actions_wanted(&ActionFilter::any(), audience)?;
        actions.retain(|line| line.action.kind == ActionKind::Commitment || is_open(line.action.status));
        let mut book = Self {
            association: overview.association.name.clone(),
            audience,
            on,
            decisions: reader.decisions(audience, on)?,
            subjects: subjects(reader, audience, on)?,
            actions,
            minutes: wanted.map(|line| reader.minutes(line.id, audience)).collect::<Result<_>>()?,
        };
        if audience == Visibility::Public {
            Names::of(reader)?.reduce(&mut book)?;
        }
        Ok(book)
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> String {
        let mut body = String::new();
        // Writing to a String never fails.
        let _ = Writing::of(self).write(&mut body);
        let title = format!("Besluitenboek {}", self.association);
        let (style, script) = (include_str!("book/page.css"), include_str!("book/page.js"));
        Page { title: &title, style, script, body: &body }.file()
    }
}

/// Minutes that no longer change: adopted ones, and those of before this archive.
fn is_final(minutes: MinutesStatus) -> bool {
    is_adopted(minutes) || minutes == MinutesStatus::Historical
}

fn is_open(status: ActionStatus) -> bool {
    !matches!(status, ActionStatus::Done | ActionStatus::Dropped)
}

fn subjects(
    reader: &Reader,
    audience: Visibility,
    on: NaiveDate,
) -> Result<HashMap<DecisionId, Vec<String>>> {
    let mut found: HashMap<DecisionId, Vec<String>> = HashMap::new();
    for line in reader.subjects(audience)? {
        for moment in reader.subject(line.id, audience, on)?.moments {
            if let Belonging::Decision(decision) = moment.what {
                found.entry(decision.line.decision.id).or_default().push(line.name.clone());
            }
        }
    }
    Ok(found)
}

/// What is written from more than one place in the book.
struct Writing<'b> {
    book: &'b Book,
    /// The place of each decision in the list, by which pages point at it.
    places: HashMap<DecisionId, usize>,
    /// Those that stand in minutes that are in the book.
    in_minutes: HashSet<DecisionId>,
    /// The place of each meeting.
    meetings: HashMap<MeetingId, usize>,
    /// What a decision did to earlier ones: "2019-04", "gewijzigd".
    deeds: HashMap<DecisionId, Vec<&'b DecisionLine>>,
}

impl<'b> Writing<'b> {
    fn of(book: &'b Book) -> Self {
        let mut deeds: HashMap<DecisionId, Vec<&DecisionLine>> = HashMap::new();
        for line in &book.decisions {
            if let Some(by) = line.standing.as_ref().and_then(|standing| standing.by.as_ref()) {
                deeds.entry(by.id).or_default().push(line);
            }
        }
        Self {
            book,
            places: book.decisions.iter().enumerate().map(|(at, line)| (line.decision.id, at)).collect(),
            in_minutes: book.minutes.iter().flat_map(MinutesView::decisions).map(|one| one.id).collect(),
            meetings: book.minutes.iter().enumerate().map(|(at, view)| (view.meeting.id, at)).collect(),
            deeds,
        }
    }

    fn write(&self, page: &mut String) -> fmt::Result {
        let Book { association, audience, on, .. } = self.book;
        let (promised, to_do): (Vec<&ActionLine>, Vec<&ActionLine>) =
            self.book.actions.iter().partition(|line| line.action.kind == ActionKind::Commitment);
        let parts = [
            ("besluiten", "Besluiten", self.book.decisions.len()),
            ("acties", "Acties", to_do.len()),
            ("toezeggingen", "Toezeggingen", promised.len()),
            ("notulen", "Notulen", self.book.minutes.len()),
        ];
        let for_whom = match audience {
            Visibility::Public => "Alleen wat openbaar is; namen van leden zijn weggelaten.",
            Visibility::Members => "Voor leden. Geef het niet door aan anderen.",
            Visibility::Board => "<strong>Alleen voor het bestuur:</strong> ook wat besloten is, staat erin.",
        };
        writeln!(
            page,
            "<header>\n<p class=\"aside\">{}</p>\n<h1>Besluitenboek</h1>\n<p class=\"aside\">Zo stond het op {}. {for_whom}</p>\n</header>\n\
             <div id=\"find\" class=\"screen\" role=\"search\" hidden>\n<label for=\"words\">Zoek in het hele boek</label>\n\
             <input id=\"words\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"onderwerp, nummer, naam …\" \
             aria-describedby=\"keys\">\n<p id=\"keys\" class=\"aside\"><kbd>/</kbd> zoeken, <kbd>↓</kbd> <kbd>↑</kbd> langs de uitkomsten, \
             <kbd>Esc</kbd> wissen</p>\n<p id=\"found\" role=\"status\"></p>\n</div>\n<nav class=\"screen\" aria-label=\"Onderdelen\">\n<ul>",
            Text(association),
            date(*on)
        )?;
        for (id, name, count) in parts {
            writeln!(page, "<li><a href=\"#{id}\">{name} <span>{count}</span></a></li>")?;
        }
        writeln!(page, "</ul>\n</nav>\n<main>")?;
        self.decisions(page)?;
        self.actions(page, "acties", "Acties", "Er staan geen acties open.", &to_do)?;
        self.actions(page, "toezeggingen", "Toezeggingen", "Er is niets toegezegd.", &promised)?;
        self.minutes(page)?;
        writeln!(page, "</main>")
    }

    fn decisions(&self, page: &mut String) -> fmt::Result {
        section(page, "besluiten", "Besluiten", self.book.decisions.len(), "Er zijn nog geen besluiten.")?;
        if !self.book.decisions.is_empty() {
            self.filters(page)?;
        }
        for (at, line) in self.book.decisions.iter().enumerate() {
            self.decision(page, at, line)?;
        }
        writeln!(page, "</section>")
    }

    fn filters(&self, page: &mut String) -> fmt::Result {
        let lines = || self.book.decisions.iter();
        let years: Vec<String> = {
            let mut years: Vec<i32> = lines().map(|line| line.date.year()).collect();
            years.dedup();
            years.into_iter().map(|year| year.to_string()).collect()
        };
        let bodies: BTreeMap<&str, ()> = lines().map(|line| (line.body_short.as_str(), ())).collect();
        let standings = Standing::ALL
            .iter()
            .filter(|one| lines().any(|line| line.standing.as_ref().is_some_and(|it| it.standing == **one)));
        let subjects: BTreeMap<&str, ()> =
            self.book.subjects.values().flatten().map(|name| (name.as_str(), ())).collect();
        writeln!(
            page,
            "<div id=\"filters\" class=\"screen\" role=\"group\" aria-label=\"Welke besluiten\" hidden>"
        )?;
        for (key, label, choices) in [
            ("y", "Jaar", years),
            ("o", "Orgaan", bodies.into_keys().map(str::to_owned).collect()),
            ("s", "Status", standings.map(|one| one.dutch().to_owned()).collect()),
            ("u", "Onderwerp", subjects.into_keys().map(str::to_owned).collect()),
        ] {
            if choices.len() < 2 && key != "u" || choices.is_empty() {
                continue;
            }
            write!(page, "<label>{label} <select data-by=\"{key}\"><option value=\"\">alle</option>")?;
            for choice in choices {
                write!(page, "<option>{}</option>", Text(&choice))?;
            }
            writeln!(page, "</select></label>")?;
        }
        writeln!(page, "</div>")
    }

    fn decision(&self, page: &mut String, at: usize, line: &DecisionLine) -> fmt::Result {
        let one = &line.decision;
        let subjects = self.book.subjects.get(&one.id).map_or(&[][..], Vec::as_slice);
        let standing = line.standing.as_ref().map_or("", |standing| standing.standing.dutch());
        write!(
            page,
            "<article id=\"b{at}\" tabindex=\"-1\" data-y=\"{}\" data-o=\"{}\" data-s=\"{standing}\" data-u=\"{}\">\n<h3>{}</h3>\n<p>{}</p>\n",
            line.date.year(),
            Text(&line.body_short),
            // A line break is in no name of a subject.
            Text(&subjects.join("\u{1f}")),
            Text(&one.number),
            Text(&one.text)
        )?;
        let taken = format!("{} {}", Text(&line.body_short), date(line.date));
        let item = line.item_number.as_ref().map(|number| format!("punt {}", Text(number)));
        let place = match item {
            _ if line.meeting.is_none() => format!("{taken}, buiten vergadering"),
            item if self.in_minutes.contains(&one.id) => {
                format!("{taken}, <a href=\"#n{at}\">{}</a>", item.unwrap_or_else(|| "notulen".to_owned()))
            }
            Some(item) => format!("{taken}, {item}"),
            None => taken,
        };
        let method = one.method.map_or(String::new(), |method| format!(", {}", method.dutch()));
        let outcome = format!("{}{method}", one.outcome.dutch());
        let votes = rounds(one).map(|votes| Text(&votes).to_string());
        let facts: Vec<String> = [place, outcome].into_iter().chain(votes).collect();
        writeln!(page, "<p class=\"facts\">{}</p>", facts.join(" · "))?;
        if let Some(stands) = &line.standing {
            let told = Text(&stands.told()).to_string();
            // The later decision that did it is one step away.
            let told = match stands.by.as_ref().and_then(|by| Some((by, self.places.get(&by.id)?))) {
                Some((by, there)) => {
                    let number = Text(&by.number).to_string();
                    told.replacen(&number, &format!("<a href=\"#b{there}\">{number}</a>"), 1)
                }
                None => told,
            };
            let past = matches!(stands.standing, Standing::Lapsed | Standing::Pending);
            let class = if past { "stands past" } else { "stands" };
            writeln!(page, "<p class=\"{class}\">{told}{}</p>", self.did(one.id))?;
        }
        for one in &line.put_right {
            writeln!(page, "<p class=\"stands\">{}</p>", Text(&put_right(one)))?;
        }
        if !subjects.is_empty() {
            writeln!(page, "<p class=\"facts\">Onderwerp: {}</p>", Text(&subjects.join(", ")))?;
        }
        writeln!(page, "</article>")
    }

    /// " · gewijzigd hierdoor: 2019-04", where it did something to earlier ones.
    fn did(&self, decision: DecisionId) -> String {
        let mut told = String::new();
        for line in self.deeds.get(&decision).into_iter().flatten() {
            let Some((standing, at)) = line.standing.as_ref().zip(self.places.get(&line.decision.id)) else {
                continue;
            };
            let (word, number) = (standing.standing.dutch(), Text(&line.decision.number));
            let _ = write!(told, " · hierdoor {word}: <a href=\"#b{at}\">{number}</a>");
        }
        told
    }

    fn actions(
        &self,
        page: &mut String,
        id: &str,
        name: &str,
        none: &str,
        lines: &[&ActionLine],
    ) -> fmt::Result {
        section(page, id, name, lines.len(), none)?;
        let is_late = |line: &ActionLine| {
            is_open(line.action.status) && line.action.due.is_some_and(|due| due < self.book.on)
        };
        let (late, others): (Vec<&ActionLine>, Vec<&ActionLine>) =
            lines.iter().copied().partition(|line| is_late(line));
        for (line, late) in
            late.into_iter().map(|line| (line, true)).chain(others.into_iter().map(|line| (line, false)))
        {
            let action = &line.action;
            let lateness = if late { " · <strong class=\"late\">te laat</strong>" } else { "" };
            writeln!(
                page,
                "<article tabindex=\"-1\">\n<h3>{}</h3>\n<p>{}{}</p>\n<p class=\"facts\">{}{lateness}{}</p>",
                Text(&action.number),
                Text(&action.text),
                charge(action),
                action.status.dutch(),
                self.agreed(line)
            )?;
            let updates = line.updates.iter().filter_map(|update| {
                update.told().map(|told| format!("{}: {}", date(update.date), Text(&told)))
            });
            crate::html::list(page, &updates.collect::<Vec<_>>())?;
            writeln!(page, "</article>")?;
        }
        writeln!(page, "</section>")
    }

    /// " · ALV 14 december 2016", with the way there if those minutes are in the book.
    fn agreed(&self, line: &ActionLine) -> String {
        let Some((body, day)) = line.body_short.as_ref().zip(line.date) else { return String::new() };
        let words = format!("{} {}", Text(body), date(day));
        match line.meeting.and_then(|meeting| self.meetings.get(&meeting)) {
            Some(at) => format!(" · <a href=\"#m{at}\">{words}</a>"),
            None => format!(" · {words}"),
        }
    }

    fn minutes(&self, page: &mut String) -> fmt::Result {
        section(
            page,
            "notulen",
            "Notulen",
            self.book.minutes.len(),
            "Er zijn nog geen vastgestelde notulen in dit boek.",
        )?;
        let anchor = |id: DecisionId| {
            self.places.get(&id).map_or_else(Anchor::default, |at| Anchor {
                place: format!(" id=\"n{at}\" tabindex=\"-1\""),
                more: Some(format!("#b{at}")),
            })
        };
        let dress = Dress {
            rank: 3,
            apart: "class=\"apart\"",
            indented: |level| format!("class=\"in{level}\""),
            decision: &anchor,
        };
        for (at, view) in self.book.minutes.iter().enumerate() {
            let meeting = &view.meeting;
            let title = meeting
                .title
                .as_ref()
                .map_or(String::new(), |title| format!(" <span>{}</span>", Text(title)));
            writeln!(
                page,
                "<details id=\"m{at}\">\n<summary><h3>{} {}{title}</h3></summary>",
                Text(&meeting.body_short),
                date(meeting.date)
            )?;
            account(page, view, &dress)?;
            writeln!(page, "</details>")?;
        }
        writeln!(page, "</section>")
    }
}

/// The beginning of a part of the book, with a sentence where there is nothing in it.
fn section(page: &mut String, id: &str, name: &str, count: usize, none: &str) -> fmt::Result {
    writeln!(
        page,
        "<section id=\"{id}\" aria-labelledby=\"kop-{id}\">\n<h2 id=\"kop-{id}\" tabindex=\"-1\">{name}</h2>"
    )?;
    if count == 0 {
        writeln!(page, "<p class=\"aside\">{none}</p>")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
