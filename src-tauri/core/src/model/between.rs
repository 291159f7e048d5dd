//! What happens between meetings: letters, the call for the next one, and what the chair answered to what asked to be on it.

use chrono::NaiveDate;

use super::facet;
use crate::id::{BodyId, DocumentId, ItemId, MeetingId, NoticeId, PersonId};
use crate::words::{Answer, CandidateSource, Disposition, DocumentKind, Means, NoticeKind, Visibility};

facet! {
    /// A letter or a paper.
    Document of Document {
        /// What it is.
        kind: DocumentKind,
        /// Who may see it.
        visibility: Option<Visibility>,
        /// Who sent it.
        sender: Option<String>,
        /// The sender's own mark (kenmerk).
        reference: Option<String>,
        /// The date on it.
        dated: Option<NaiveDate>,
        /// When it came in.
        received: Option<NaiveDate>,
        /// What it is about.
        subject: String,
        /// Whom to turn to.
        contact: Option<String>,
        /// What is to be done with it.
        disposition: Option<Disposition>,
        /// Who deals with it.
        handled_by: Option<String>,
        /// The earlier one that it closes.
        closes: Option<DocumentId>,
        /// The meeting on whose list of incoming papers it stands.
        meeting: Option<MeetingId>,
        /// Its text, as far as it was read.
        text: Option<String>,
    }

    /// What the chair answered to a candidate for an agenda.
    CandidateAnswer of CandidateAnswer {
        /// For whose agenda.
        body: BodyId,
        /// Where the candidate came from.
        source: CandidateSource,
        /// Which one: the id of its record, or the day or year that it is about.
        matter: String,
        /// What was answered.
        answer: Answer,
        /// Why.
        reason: Option<String>,
        /// A postponed one does not come back before this day.
        until: Option<NaiveDate>,
        /// The day of the answer.
        given_on: NaiveDate,
        /// The agenda item that a taken one became.
        item: Option<ItemId>,
        /// What that item was called when it was kept for whatever would come, which it is called again when this is withdrawn.
        kept_title: Option<String>,
    }

    /// What was sent to call a meeting.
    Notice of Notice {
        /// Which meeting.
        meeting: MeetingId,
        /// What it is.
        kind: NoticeKind,
        /// The day on which it went out.
        sent_on: NaiveDate,
        /// The members' agenda as it then stood, as JSON of [`crate::view::AgendaView`].
        agenda: String,
        /// The digest of the paper that was sent (SHA-256, hex).
        paper: String,
        /// A remark.
        remark: Option<String>,
    }

    /// Who was called, and how.
    NoticeLine of NoticeLine {
        /// By which notice.
        notice: NoticeId,
        /// Who, if they are known.
        person: Option<PersonId>,
        /// Their name.
        name: String,
        /// How.
        means: Means,
        /// Where to.
        address: Option<String>,
    }
}
