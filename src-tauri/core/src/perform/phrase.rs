//! Phrases that are written again and again.

use super::not_empty;
use crate::error::{Error, Invalid, Result};
use crate::id::PhraseId;
use crate::model::{Phrase, Table};
use crate::store::find::facets;
use crate::store::work::Work;
use crate::value::Field;

/// What can be typed behind a semicolon, letters alone, and not so long that it spares nothing.
const LONGEST: usize = 20;

pub(super) fn add(work: &mut Work<'_>, id: PhraseId, phrase: &Phrase) -> Result<()> {
    require_own_name(work, id, phrase)?;
    work.create(id, &[phrase])
}

pub(super) fn edit(work: &mut Work<'_>, id: PhraseId, phrase: &Phrase) -> Result<()> {
    require_own_name(work, id, phrase)?;
    work.write(id, phrase)
}

/// One short name is one phrase.
fn require_own_name(work: &Work<'_>, id: PhraseId, phrase: &Phrase) -> Result<()> {
    not_empty(Table::Phrase, &phrase.text)?;
    let Phrase { short, .. } = phrase;
    if !(1..=LONGEST).contains(&short.len()) || !short.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return Err(Error::Invalid(Invalid::Abbreviation));
    }
    let known = facets::<PhraseId, Phrase>(work.connection, "r.short = ?", &[&short.to_value()])?;
    if known.iter().any(|(other, _)| *other != id) { Err(Error::IdTaken(Table::Phrase)) } else { Ok(()) }
}
