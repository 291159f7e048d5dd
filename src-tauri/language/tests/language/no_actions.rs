use crate::actions::check;

#[test]
fn what_others_do_or_did_is_no_action() {
    check(
        "Zaken",
        &[
            ("De gemeente gaat borden plaatsen.", ""),
            ("De corporatie vervangt de ketels.", ""),
            ("De aannemer levert de stenen in mei.", ""),
            ("De gemeente vernieuwt het veld. Het zal in mei worden ingezaaid.", ""),
            ("Theo heeft de acceptgiro's verstuurd.", ""),
            ("Noor had de zaal al gereserveerd.", ""),
            ("De penningmeester stuurde in maart een herinnering.", ""),
            ("Corrie en Gea zijn bij de wethouder geweest.", ""),
            ("De wijkagent zegt dat er vaker wordt gecontroleerd.", ""),
            ("De commissie heeft de boeken gecontroleerd.", ""),
            ("Het bestuur is bezig met een nieuw rooster.", ""),
        ],
    );
}

#[test]
fn what_is_said_in_the_meeting_is_no_action() {
    check(
        "Zaken",
        &[
            ("De penningmeester licht de begroting toe.", ""),
            ("Ellen legt de spelregels uit.", ""),
            ("Roel merkt op dat zijn vraag niet is beantwoord.", ""),
            ("Mw. Bakker stelt voor een markt te houden.", ""),
            ("Piet pleit voor meer scholing.", ""),
            ("Br. Ekkel informeert naar de verwarming.", ""),
            ("De voorzitter bedankt de vrijwilligers.", ""),
            ("Jorrit vraagt aandacht voor jonge leden.", ""),
            ("Floris dient een motie van afkeuring in.", ""),
            ("Hans loopt de cijfers door.", ""),
            ("De heer Smeets acht de kosten te hoog.", ""),
            ("Wietske vertelt over de excursie.", ""),
            ("Tijn geeft uitleg over het plan.", ""),
            ("De werkgroep presenteert haar bevindingen.", ""),
            ("Bep vindt dat het hek dicht moet.", ""),
            ("De voorzitter wijst op de startzondag.", ""),
        ],
    );
}

#[test]
fn wishes_and_conditions_are_no_action() {
    check(
        "Zaken",
        &[
            ("Corrie zou eventueel de krant kunnen benaderen.", ""),
            ("Baukje wil graag een keer over de begraafplaats praten.", ""),
            ("Bas kan de bus regelen.", ""),
            ("Misschien maakt Noor een oproep.", ""),
            ("Als Tijn tijd heeft, belt hij de zaal.", ""),
            ("Indien nodig stuurt de secretaris een brief.", ""),
            ("Wellicht kan Saar dit uitzoeken.", ""),
            ("Het zou mooi zijn als Kees dit oppakt.", ""),
            ("Wie interesse heeft, kan zich melden bij Marjan.", ""),
            ("Leden die willen helpen, kunnen zich bij Karim opgeven.", ""),
            ("Belangstellenden kunnen zich melden.", ""),
            ("Iedereen wordt opgeroepen mee te doen.", ""),
            ("Gaat Noor dit regelen?", ""),
        ],
    );
}

#[test]
fn accounts_and_candidates_are_no_action() {
    check(
        "Zaken",
        &[
            ("Noor doet verslag van de financiën.", ""),
            ("Noor doet tevens een suggestie over de inning.", ""),
            ("Ze kijkt terug op een goed jaar, waarin heel wat tot stand kwam.", ""),
            ("Tijn geeft ook aan af te treden.", ""),
            ("Voor de kascommissie meldt Tijn zich aan.", ""),
            ("Deze wordt vastgesteld zoals verzonden.", ""),
            ("Er moet een bericht worden gestuurd (afgerond NV 19 maart).", ""),
        ],
    );
}
