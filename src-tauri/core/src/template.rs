//! The usual agendas: what a chair starts from, so that nobody types "Opening" again. Plain data; what is made of it are items
//! like any other.

use serde::Serialize;

use crate::words::{BodyKind, LegalForm, TreatmentKind};

/// A usual agenda of one kind of body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AgendaTemplate {
    /// What it is called, in Dutch.
    pub name: &'static str,
    /// Whose agenda.
    pub body: BodyKind,
    /// Its items, in order.
    pub items: &'static [TemplateItem],
}

/// An item of a usual agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TemplateItem {
    /// Its title, in Dutch.
    pub title: &'static str,
    /// How it is to be treated.
    pub kind: TreatmentKind,
    /// Planned minutes.
    pub minutes: u32,
}

/// The usual agendas of an association of this form, for each kind of body the most usual first.
pub fn usual(form: LegalForm) -> impl Iterator<Item = &'static AgendaTemplate> {
    let general: &[_] = match form {
        LegalForm::Branch => &[BRANCH, YEARLY, EXTRA],
        _ => &[YEARLY, EXTRA],
    };
    general.iter().chain(&[BOARD])
}

const YEARLY: AgendaTemplate = AgendaTemplate {
    name: "Jaarlijkse ALV",
    body: BodyKind::GeneralMeeting,
    items: &[
        procedure("Opening", 3),
        consent("Vaststelling agenda", 2),
        information("Mededelingen en ingekomen stukken", 5),
        decision("Vaststelling notulen vorige ALV", 5),
        information("Jaarverslag", 10),
        information("Financieel jaarverslag", 10),
        information("Verslag kascommissie", 5),
        decision("Goedkeuring jaarrekening", 5),
        decision("Decharge bestuur", 5),
        decision("Begroting", 15),
        decision("Contributie", 10),
        decision("Bestuursverkiezing", 15),
        decision("Benoeming kascommissie", 5),
        discussion("Rondvraag", 15),
        procedure("Sluiting", 5),
    ],
};

const EXTRA: AgendaTemplate = AgendaTemplate {
    name: "Extra ALV",
    body: BodyKind::GeneralMeeting,
    items: &[
        procedure("Opening", 3),
        consent("Vaststelling agenda", 2),
        decision("Voorstel", 30),
        procedure("Sluiting", 5),
    ],
};

const BRANCH: AgendaTemplate = AgendaTemplate {
    name: "ALV van de afdeling",
    body: BodyKind::GeneralMeeting,
    items: &[
        procedure("Opening", 3),
        consent("Vaststelling agenda", 2),
        information("Mededelingen", 5),
        decision("Vaststelling notulen", 5),
        decision("Begroting", 15),
        information("Fractie en wethouder", 20),
        discussion("Vragen", 15),
        decision("Voorstellen", 20),
        procedure("Sluiting", 5),
    ],
};

const BOARD: AgendaTemplate = AgendaTemplate {
    name: "Bestuursvergadering",
    body: BodyKind::Board,
    items: &[
        procedure("Opening", 2),
        consent("Agenda", 3),
        decision("Notulen en actielijst", 15),
        information("Post", 10),
        discussion("Financiën", 20),
        discussion("Commissies", 20),
        discussion("Rondvraag", 10),
        procedure("Sluiting", 5),
    ],
};

const fn item(title: &'static str, kind: TreatmentKind, minutes: u32) -> TemplateItem {
    TemplateItem { title, kind, minutes }
}

const fn procedure(title: &'static str, minutes: u32) -> TemplateItem {
    item(title, TreatmentKind::Procedure, minutes)
}

const fn consent(title: &'static str, minutes: u32) -> TemplateItem {
    item(title, TreatmentKind::Consent, minutes)
}

const fn information(title: &'static str, minutes: u32) -> TemplateItem {
    item(title, TreatmentKind::Information, minutes)
}

const fn discussion(title: &'static str, minutes: u32) -> TemplateItem {
    item(title, TreatmentKind::Discussion, minutes)
}

const fn decision(title: &'static str, minutes: u32) -> TemplateItem {
    item(title, TreatmentKind::Decision, minutes)
}

#[cfg(test)]
mod tests {
    use super::{AgendaTemplate, usual};
    use crate::words::{BodyKind, LegalForm, TreatmentKind};

    fn every() -> Vec<&'static AgendaTemplate> {
        LegalForm::ALL.iter().flat_map(|form| usual(*form)).collect()
    }

    #[test]
    fn every_agenda_opens_and_closes_and_fits_in_an_evening() {
        for AgendaTemplate { name, items, .. } in every() {
            assert_eq!(items.first().map(|item| item.title), Some("Opening"), "{name}");
            assert_eq!(items.last().map(|item| item.title), Some("Sluiting"), "{name}");
            let minutes: u32 = items.iter().map(|item| item.minutes).sum();
            assert!((30..=150).contains(&minutes), "{name} takes {minutes} minutes");
            assert!(items.iter().all(|item| item.minutes > 0), "{name}: nothing takes no time");
        }
    }

    #[test]
    fn a_yearly_meeting_decides_on_the_accounts_and_apart_from_that_on_discharge() {
        let yearly = usual(LegalForm::Association).next().unwrap();
        let decided = |title: &str| {
            yearly.items.iter().any(|item| item.title == title && item.kind == TreatmentKind::Decision)
        };
        assert!(decided("Goedkeuring jaarrekening") && decided("Decharge bestuur"), "{yearly:?}");
    }

    #[test]
    fn the_first_agenda_is_the_one_such_an_association_uses_most() {
        let first = |form| usual(form).next().unwrap().name;
        assert_eq!(first(LegalForm::Association), "Jaarlijkse ALV");
        assert_eq!(first(LegalForm::Branch), "ALV van de afdeling");
        for form in LegalForm::ALL {
            assert!(usual(*form).any(|template| template.body == BodyKind::Board), "{form:?} has a board");
        }
    }
}
