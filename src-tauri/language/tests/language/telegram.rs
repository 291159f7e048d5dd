//! Notes in telegram style: whoever is labelled does it, business goes on to letters that stand for a meeting, signs before labels.

use crate::actions;
use crate::decisions::{each, outcomes};

#[test]
fn who_is_named_before_the_colon_does_what_follows() {
    actions::check(
        "Zaken",
        &[
            ("- Noor: belt de gemeente.", "firm Noor"),
            ("- Tijn: zal voor 1 mei de lijst uitwerken.", "firm Tijn by voor 1 mei"),
            ("- **Saar: **Stuurt de lijst op.", "firm Saar"),
            ("- Noor: zoekt uit of de zaal vrij is", "firm Noor"),
            ("- Noor: belt niet meer met de gemeente", ""),
            ("- Noor: vindt de zaal te klein", ""),
            ("- Noor: belt Tijn dan de gemeente?", ""),
            ("- Noor: stuurt altijd een kaart", ""),
            ("De lijst is kwijt. Noor: zal ik opsturen.", "firm Noor"),
        ],
    );
}

#[test]
fn what_falls_to_somebody_is_said_in_the_sentence_before() {
    actions::check(
        "Zaken",
        &[
            ("- Commissie indelen. Moet Tijn doen.", "firm Tijn"),
            ("- Zaal huren. Doet Noor.", "firm Noor"),
            ("- Zaal huren. Gaat Saar regelen.", "firm Saar"),
            ("- Zaal huren. Moet Noor dat doen?", "weak"),
            ("- Schatkaart voor de tocht -> @Noor.", "firm Noor"),
            ("- :pushpin: **Actiepunt:** Noor: offerte opvragen", "firm Noor"),
            ("- **[todo]** Noor: het voorbeeld aanpassen", "firm Noor"),
            ("- [todo] het voorbeeld aanpassen", "firm"),
            ("- :smile: mooi gedaan", ""),
            ("Team Feest bereidt een presentatie voor.", "firm Team Feest"),
            ("We gaan de waarschuwing weghalen.", "firm We"),
            ("Vandaag gaan we langs de stukken.", ""),
            ("Vanavond nemen we de stukken door.", ""),
            ("Tijdens deze avond zullen we de stukken voorbereiden.", ""),
            ("We zeggen nog niets over hoe het formulier moet worden ingevuld.", ""),
            ("Volgend TO pakken we het weer op.", ""),
        ],
    );
}

#[test]
fn a_note_that_nobody_is_named_for_is_offered() {
    actions::check(
        "Zaken",
        &[
            ("- Camera regelen", "weak"),
            ("- Met de drukker contact opnemen", "weak"),
            ("- Geen camera regelen", ""),
            ("- Eventueel een camera regelen", ""),
            ("- Camera geregeld", ""),
            ("- Zaal huren\n- Noor", "firm Noor"),
            ("- Zaal is gehuurd\n- Noor", ""),
            ("Een uitnodiging met meer informatie volgt.", "weak"),
            ("Er volgt een lange discussie.", ""),
            ("Dit zal op 14 december verder worden toegelicht.", "weak  by 14 december"),
            ("Het hek zal wel een keer worden toegelicht.", ""),
            ("Afgesproken is dat Noor gaat meehelpen, zodat het kan doorgaan.", "firm Noor"),
            ("Marc voegt in dit kader toe dat Noor de zaal huurt.", ""),
        ],
    );
}

#[test]
fn what_the_meeting_is_going_to_do_is_chosen_and_an_errand_is_not() {
    each(
        "adopted",
        &[
            "We gaan een tweede tent kopen.",
            "We gaan een tent aanvragen voor leden die niet zelf kunnen komen.",
            "We gaan de kas scheiden van de pot.",
            "We doen vanaf nu een rondje vooraf.",
            "Voortaan beginnen we om acht uur.",
            "Dit leek de leden een goed idee.",
            "Punt 7 afgesproken dat we het laten zitten.",
        ],
    );
    each(
        "",
        &[
            "We gaan kijken of dat kan.",
            "We gaan met kinderen naar het park.",
            "Misschien gaan we een tent kopen.",
            "Gaan we een tent kopen?",
            "Noor vertelt dat we een tent gaan kopen.",
            "We gaan er vanuit dat het lukt.",
            "Kunnen we voortaan om acht uur beginnen?",
            "Het lijkt Noor geen goed idee.",
            "Dat leek ons toen geen goed idee.",
            "We zijn op elkaar aangewezen.",
        ],
    );
    assert_eq!(outcomes("Zaken", "Uitstellen naar de volgende maand."), "postponed");
    assert_eq!(outcomes("Zaken", "Uitstellen is geen optie."), "");
}

#[test]
fn business_goes_on_to_the_meeting_to_come_whatever_it_is_called() {
    each(
        "postponed",
        &[
            "Punt 10 is niets aan gedaan, doorschuiven naar de volgende keer.",
            "De volgende keer pakken we dit weer op.",
            "Volgend TO pakken we het weer op.",
            "Deze discussie voeren we verder in een volgend overleg.",
            "Omdat Tijn er niet is, schuift dit agendapunt door naar een volgend overleg.",
        ],
    );
    each(
        "",
        &[
            "Moeten we dit doorschuiven naar de volgende keer?",
            "De wielen schuiven naar voren.",
            "Vorige keer bespraken we dit.",
            "De kast schuift naar de volgende muur.",
            "Noor en Tijn pakken dit op voor de volgende keer.",
        ],
    );
    assert_eq!(outcomes("Zaken", "Dit punt doorgezet naar de volgende MTG."), "forwarded");
    assert_eq!(outcomes("Zaken", "Goed bevonden."), "adopted");
    assert_eq!(outcomes("Zaken", "Lijkt ons allen een goed idee."), "adopted");
    assert_eq!(outcomes("Zaken", "Lijkt dat ons een goed idee?"), "");
    assert_eq!(outcomes("Zaken", "Saar wordt teamleider."), "appointed");
}
