//! New archives, and what stands in one: meetings, finds.

use std::path::Path;

use hamerslag_core::view::ActionLine;
use hamerslag_core::words::{LegalForm, Visibility};
use hamerslag_core::{Order, Reader};

use super::{Outcome, as_json, print};
use crate::archives;

/// How many finds are shown.
const MOST_FINDS: usize = 50;

pub(super) fn found(path: &Path, name: &str) -> Outcome {
    archives::found(path, name, LegalForm::Association)?;
    let advice = crate::places::synchronised_by(path).map_or(String::new(), |service| {
        format!(
            "Let op: deze map wordt door {service} gekopieerd, ook terwijl u schrijft; daar kan een kopie stuk van gaan. \
             Zet het archief liever in een gewone map, en de reservekopieën in die van {service}.\n"
        )
    });
    Ok(format!("{} is aangelegd voor {name}.\n{advice}", path.display()).into())
}

pub(super) fn example(path: &Path) -> Outcome {
    archives::example(path)?;
    Ok(format!("{} is aangelegd: een bedachte vereniging met drie jaar vergaderingen.\n", path.display())
        .into())
}

pub(super) fn meetings(reader: &Reader, json: bool) -> Outcome {
    let overview = reader.overview()?;
    if json {
        return as_json(&overview);
    }
    let mut text = format!("{}\n", overview.association.name);
    if overview.meetings.is_empty() {
        text.push_str("Er staat nog geen vergadering in dit archief.\n");
    }
    for line in &overview.meetings {
        let title = line.title.as_deref().map_or(String::new(), |title| format!("  {title}"));
        text.push_str(&format!(
            "{}  {:9} {:16} notulen {:14}  punten {:3}  besluiten {:3}  open acties {:3}{title}\n",
            line.date,
            line.body_short,
            line.status.dutch(),
            line.minutes.dutch(),
            line.items,
            line.decisions,
            line.open_actions,
        ));
    }
    Ok(text.into())
}

/// An action point on a line of its own.
pub(super) fn action_line(line: &ActionLine) -> String {
    let action = &line.action;
    let owners: Vec<String> = action
        .owners
        .iter()
        .map(|owner| if owner.inferred { format!("{} (afgeleid)", owner.name) } else { owner.name.clone() })
        .collect();
    let due = action.due_words.clone().unwrap_or_else(|| print::day(action.due));
    format!(
        "{:6} {:9} {:28} {:20} {}\n",
        action.number,
        action.status.dutch(),
        owners.join(", "),
        due,
        action.text
    )
}

pub(super) fn search(reader: &Reader, words: &str, json: bool) -> Outcome {
    let mut hits = reader.search(words, Order::Newest, MOST_FINDS + 1, Visibility::Members)?;
    let more = hits.len() > MOST_FINDS;
    hits.truncate(MOST_FINDS);
    if json {
        return as_json(&hits);
    }
    if hits.is_empty() {
        return Ok(format!("Niets gevonden voor ‘{words}’.\n").into());
    }
    let said = hits.iter().map(|hit| {
        let date = hit.date.map_or("          ".to_owned(), |date| date.to_string());
        let body = hit.body_short.as_deref().unwrap_or_default();
        let item = hit.item.as_deref().map_or(String::new(), |item| format!("[{item}] "));
        format!("{date}  {body:8} {item}{}\n", hit.snippet.text)
    });
    let mut said: String = said.collect();
    if more {
        said.push_str(&format!(
            "En meer: dit zijn de nieuwste {MOST_FINDS}. Een woord erbij vindt minder.\n"
        ));
    }
    Ok(said.into())
}
