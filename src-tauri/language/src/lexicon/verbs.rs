//! What a row about a verb holds. The rows themselves stand in [`super::deciding`] and [`super::doing`], each with the
//! forms the verb takes. A separable verb is given as its base and its particle: "stellen" and "vast" make vaststellen,
//! stelt … vast and vastgesteld.

use crate::reading::Outcome;

/// One verb.
#[derive(Debug)]
pub(crate) struct Verb {
    /// Infinitive and present plural, without the particle.
    pub(crate) base: &'static str,
    /// Present, third person singular, without the particle.
    pub(crate) singular: &'static str,
    /// Past forms, singular and plural, parted by a space.
    pub(crate) past: &'static str,
    /// Past participle, without the particle.
    pub(crate) participle: &'static str,
    /// The separable part, or nothing.
    pub(crate) particle: &'static str,
    pub(crate) use_: Use,
}

/// What the verb does in minutes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Use {
    /// Something is decided, provided the sentence has what is needed.
    Decide(Outcome, Needs),
    /// Somebody does something. One of these words must be in the clause; none listed, none needed.
    Do(&'static [&'static str], Reach),
    /// Somebody promises something, which holds in every tense: "zegde toe", "heeft beloofd". One of the words must be in
    /// the clause; none listed, none needed.
    Promise(&'static [&'static str]),
}

/// What else a sentence must hold for the verb to decide something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Nothing.
    Nothing,
    /// A proposal, a motion, an advice: "het voorstel wordt overgenomen", not "de taak".
    AProposal,
    /// Another meeting: "wordt verplaatst naar de volgende vergadering".
    AnotherMeeting,
    /// The word akkoord: "akkoord bevonden".
    Agreement,
    /// The word decharge: "decharge wordt verleend".
    Discharge,
    /// The word agenda: "van de agenda afgevoerd".
    TheAgenda,
    /// A permission or an order: "geeft het bestuur toestemming".
    Permission,
    /// The meeting as subject: "we handhaven het beleid".
    TheMeeting,
    /// What members pay or what is paid out: "de contributie wordt verhoogd".
    Money,
    /// A body that is made or ends: "een werkgroep wordt ingesteld".
    ABody,
    /// A member: "wordt als lid toegelaten".
    AMember,
    /// The meeting as subject, and an advice in favour or against: "geeft een negatief advies".
    Advice,
    /// The word ontslag: "krijgt eervol ontslag".
    Dismissal,
}

/// Who must be the subject for a verb in the present tense to be an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Anybody who can act: a name, a role, a body, "we".
    Anybody,
    /// A named person: the verb is too common otherwise ("we maken verlies").
    Named,
}

pub(super) const fn decide(
    base: &'static str,
    singular: &'static str,
    past: &'static str,
    participle: &'static str,
    particle: &'static str,
    outcome: Outcome,
) -> Verb {
    Verb { base, singular, past, participle, particle, use_: Use::Decide(outcome, Needs::Nothing) }
}

pub(super) const fn needing(verb: Verb, needs: Needs) -> Verb {
    match verb.use_ {
        Use::Decide(outcome, _) => Verb { use_: Use::Decide(outcome, needs), ..verb },
        Use::Do(..) | Use::Promise(_) => verb,
    }
}

pub(super) const fn act(
    base: &'static str,
    singular: &'static str,
    participle: &'static str,
    particle: &'static str,
    with: &'static [&'static str],
) -> Verb {
    Verb { base, singular, past: "", participle, particle, use_: Use::Do(with, Reach::Anybody) }
}

pub(super) const fn named(
    base: &'static str,
    singular: &'static str,
    participle: &'static str,
    particle: &'static str,
    with: &'static [&'static str],
) -> Verb {
    Verb { base, singular, past: "", participle, particle, use_: Use::Do(with, Reach::Named) }
}

pub(super) const fn promise(
    base: &'static str,
    singular: &'static str,
    past: &'static str,
    participle: &'static str,
    particle: &'static str,
    with: &'static [&'static str],
) -> Verb {
    Verb { base, singular, past, participle, particle, use_: Use::Promise(with) }
}
