//! Passing an archive on: the right to write in it, or a copy to read.

use std::path::PathBuf;

use hamerslag_core::words::Visibility;
use hamerslag_core::{Passing, Taking};

use super::Outcome;
use crate::{archives, output, passing, places, sharing};

/// To whom an archive is to go, and in which file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Giving {
    pub(super) archive: PathBuf,
    pub(super) out: PathBuf,
    pub(super) to: String,
    pub(super) by: Option<String>,
}

/// Out of which file the right is to be taken, why, and into which.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Emergency {
    pub(super) source: PathBuf,
    pub(super) out: PathBuf,
    pub(super) by: String,
    pub(super) reason: String,
}

/// For whom a copy is to be made.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sharing {
    pub(super) archive: PathBuf,
    pub(super) out: PathBuf,
    pub(super) audience: Visibility,
    pub(super) to: Option<String>,
}

pub(super) fn share(asked: Sharing) -> Outcome {
    let Sharing { archive, out, audience, to } = asked;
    let place = output::with_extension(&out, sharing::READERS_EXTENSION);
    // What can't be noted is refused before a file is made.
    let mut archive = archives::open(&archive)?;
    let noted = sharing::share(&mut archive, &place, audience, to, places::local_now().date())?;
    archive.apply(noted, places::now())?;
    Ok(format!(
        "De leeskopie voor {} staat in {}. Er staat in wat {} mogen zien, en geen logboek.\n",
        sharing::readers(audience),
        place.display(),
        if audience == Visibility::Public { "anderen" } else { "zij" }
    )
    .into())
}

pub(super) fn hand_over(asked: Giving) -> Outcome {
    let Giving { archive: path, out, to, by } = asked;
    let mut archive = archives::open(&path)?;
    let handed = Passing { by, to, on: places::local_now().date() };
    let handover = archives::hand_over(&mut archive, &handed, &out)?;
    Ok(format!(
        "Het archief is {}. Geef het bestand {}; in {} kan alleen nog worden gelezen.\n",
        passing::passed_on(&handover),
        out.display(),
        path.display()
    )
    .into())
}

pub(super) fn take_over(asked: Emergency) -> Outcome {
    let Emergency { source, out, by, reason } = asked;
    let taking = Taking { by, reason, on: places::local_now().date() };
    let taken = archives::take_over(&source, &out, &taking)?;
    Ok(format!(
        "Het schrijfrecht is overgenomen (generatie {}); ga verder in {}. {} Wie het archief later inziet, kan lezen dat \
         het is overgenomen en waarom.\n",
        taken.handover.generation,
        out.display(),
        passing::taken(&taken)
    )
    .into())
}
