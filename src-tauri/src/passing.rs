//! The right to write that went on, in words: who has it, since when, and what to do now.

use std::path::Path;

use hamerslag_core::dutch;
use hamerslag_core::model::Handover;
use hamerslag_core::words::HandoverKind;
use hamerslag_core::{Overtaken, Taken};

/// How whoever gave the right away, or still has an old file, comes to write again.
const WRITE_AGAIN: &str = "Wilt u zelf verder schrijven, laat het archief dan aan u overdragen en open het bestand dat \
    daarbij wordt gemaakt; kan dat niet (meer), neem het schrijfrecht dan over met een noodovername.";

/// To whoever wants to write in a file that was handed over.
#[must_use]
pub fn handed_over(handover: &Handover) -> String {
    format!(
        "Dit archief is {} en kan hier alleen nog worden gelezen en afgedrukt. {WRITE_AGAIN}",
        passed_on(handover)
    )
}

/// To whoever wants to write in a file that was made on this computer for somebody else.
#[must_use]
pub fn given_here(handover: &Handover) -> String {
    format!(
        "Dit bestand is voor {to}: het archief is op deze computer {}. Hier kan het alleen worden gelezen en afgedrukt; geef \
         het aan {to}. {WRITE_AGAIN}",
        passed_on(handover),
        to = handover.given_to
    )
}

/// To whoever wants to write in a file that another one went past.
#[must_use]
pub fn overtaken(overtaken: &Overtaken) -> String {
    let Overtaken { generation, newest, only_here } = overtaken;
    let missing = match only_here {
        0 => String::new(),
        1 => " In dit bestand staat nog 1 handeling die daarin ontbreekt; neem die daar met de hand over."
            .to_owned(),
        many => format!(
            " In dit bestand staan nog {many} handelingen die daarin ontbreken; neem die daar met de hand over."
        ),
    };
    format!(
        "Dit is een oudere versie van het archief (generatie {generation}) en kan alleen nog worden gelezen. Er is een nieuwere \
         (generatie {}), {}. Open die om te schrijven.{missing}",
        newest.handover.generation,
        passed_on(&newest.handover)
    )
}

/// To whoever handed over to a file that was not finished.
#[must_use]
pub fn unfinished(path: &Path) -> String {
    format!(
        "De overdracht is vastgelegd, maar {} is niet klaar gekomen. Er is niets verloren, maar in dit archief kan niet meer \
         worden geschreven: neem het schrijfrecht over met een noodovername en draag daarna opnieuw over.",
        path.display()
    )
}

/// What whoever took over has to know: until when the file goes, and what is not in it.
#[must_use]
pub fn taken(taken: &Taken) -> String {
    let Taken { handover, last_act, missed } = taken;
    let until = match (handover.last_act, last_act) {
        (Some(at), Some(act)) => {
            format!("Het laatste wat erin staat, is van {} (‘{act}’).", crate::places::local_words(at))
        }
        _ => String::new(),
    };
    let missing = match missed {
        Some(0) => "Voor zover op deze computer bekend, ontbreekt er niets.".to_owned(),
        Some(1) => "Daarna is op deze computer nog 1 handeling vastgelegd; die staat er niet in.".to_owned(),
        Some(many) => {
            format!("Daarna zijn op deze computer nog {many} handelingen vastgelegd; die staan er niet in.")
        }
        None => "Wat daarna in het andere bestand is vastgelegd, staat er niet in.".to_owned(),
    };
    format!("{until} {missing}").trim().to_owned()
}

/// "op 22 november 2026 overgedragen aan Marleen", "op … bij noodovername overgenomen door Marleen (…)".
#[must_use]
pub fn passed_on(handover: &Handover) -> String {
    let Handover { kind, date, given_by, given_to, reason, .. } = handover;
    let on = dutch::date(*date);
    match kind {
        HandoverKind::Given => {
            let by = given_by.as_ref().map_or(String::new(), |by| format!(" door {by}"));
            format!("op {on}{by} overgedragen aan {given_to}")
        }
        HandoverKind::Emergency => {
            let why = reason.as_ref().map_or(String::new(), |reason| format!(" ({reason})"));
            format!("op {on} bij noodovername overgenomen door {given_to}{why}")
        }
    }
}

#[cfg(test)]
mod tests {
    use hamerslag_core::id::HandoverId;
    use hamerslag_core::model::Handover;
    use hamerslag_core::time::Timestamp;
    use hamerslag_core::words::HandoverKind;
    use hamerslag_core::{Newest, Overtaken, Taken};
    use uuid::Uuid;

    use super::{given_here, handed_over, overtaken, taken};

    fn given() -> Handover {
        Handover {
            kind: HandoverKind::Given,
            generation: 2,
            date: "2026-11-22".parse().unwrap(),
            given_by: None,
            given_to: "Marleen".to_owned(),
            reason: None,
            last_act: None,
        }
    }

    #[test]
    fn who_may_not_write_is_told_who_may_since_when_and_what_to_do() {
        assert_eq!(
            handed_over(&given()),
            "Dit archief is op 22 november 2026 overgedragen aan Marleen en kan hier alleen nog worden gelezen en \
             afgedrukt. Wilt u zelf verder schrijven, laat het archief dan aan u overdragen en open het bestand dat daarbij wordt \
             gemaakt; kan dat niet (meer), neem het schrijfrecht dan over met een noodovername."
        );
        let told = given_here(&given());
        assert!(
            told.starts_with(
                "Dit bestand is voor Marleen: het archief is op deze computer op 22 november 2026 overgedragen aan Marleen. Hier \
                 kan het alleen worden gelezen en afgedrukt; geef het aan Marleen. Wilt u zelf verder schrijven, "
            ),
            "{told}"
        );
        let handover = Handover {
            kind: HandoverKind::Emergency,
            generation: 3,
            reason: Some("laptop gestolen".to_owned()),
            ..given()
        };
        let newest = Newest { id: HandoverId(Uuid::nil()), handover, written: [].into(), given_here: false };
        let told = overtaken(&Overtaken { generation: 1, newest, only_here: 2 });
        assert_eq!(
            told,
            "Dit is een oudere versie van het archief (generatie 1) en kan alleen nog worden gelezen. Er is een nieuwere \
             (generatie 3), op 22 november 2026 bij noodovername overgenomen door Marleen (laptop gestolen). Open die om te \
             schrijven. In dit bestand staan nog 2 handelingen die daarin ontbreken; neem die daar met de hand over."
        );
    }

    #[test]
    fn who_takes_over_is_told_until_when_the_file_goes_and_what_is_not_in_it() {
        let handover = Handover { last_act: Some(Timestamp(1_790_000_000_000)), ..given() };
        let all = Taken { handover, last_act: Some("Besluit vastgelegd"), missed: Some(0) };
        let told = taken(&all);
        assert!(told.contains("2026 om ") && told.contains("(‘Besluit vastgelegd’)"), "{told}");
        assert!(told.ends_with("ontbreekt er niets."), "{told}");
        assert!(taken(&Taken { missed: Some(12), ..all.clone() }).contains("nog 12 handelingen"));
        assert!(taken(&Taken { missed: None, ..all }).contains("Wat daarna in het andere bestand"));
    }
}
