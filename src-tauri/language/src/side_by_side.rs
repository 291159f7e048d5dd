//! Work that falls apart into pieces which know nothing of each other, shared out over the processors. What comes back is in
//! the order of the pieces, whoever did them, so that the same text gives the same reading on every machine.

use std::num::NonZero;
use std::thread;

/// Less than this, in bytes, is done sooner by one than handed out.
const WORTHWHILE: usize = 256 * 1024;

/// The pieces in at most so many contiguous shares of about the same size. A piece goes where its middle lies, so that one as large as all the others together gets a processor for itself.
pub(crate) fn shares<T>(pieces: Vec<T>, most: usize, size: impl Fn(&T) -> usize) -> Vec<Vec<T>> {
    let whole: usize = pieces.iter().map(&size).sum();
    let mut shares = vec![Vec::new()];
    let (mut before, mut last) = (0, 0);
    for piece in pieces {
        let size = size(&piece);
        let turn = (before + size / 2) * most / whole.max(1);
        if turn > last {
            shares.push(Vec::new());
            last = turn;
        }
        before += size;
        if let Some(share) = shares.last_mut() {
            share.push(piece);
        }
    }
    shares
}

/// How many shares so many bytes are worth: one for each processor, or one alone.
pub(crate) fn workers(bytes: usize) -> usize {
    if bytes < WORTHWHILE { 1 } else { thread::available_parallelism().map_or(1, NonZero::get) }
}

/// Does every share, each on a thread of its own but the first.
pub(crate) fn each<T: Send, R: Send>(shares: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let mut shares = shares.into_iter();
    let Some(first) = shares.next() else { return Vec::new() };
    thread::scope(|scope| {
        let work = &work;
        let others: Vec<_> = shares.map(|share| scope.spawn(move || work(share))).collect();
        let mut done = vec![work(first)];
        for other in others {
            match other.join() {
                Ok(more) => done.push(more),
                // A thread only fails by a panic, which goes on where it would have been without threads.
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    })
}

#[cfg(test)]
mod tests {
    use super::{each, shares, workers};

    #[test]
    fn shares_are_fair_and_the_order_stays() {
        let pieces: Vec<usize> = (0..1_000).map(|number| 1_000 + number % 7).collect();
        let shared = shares(pieces.clone(), 3, |piece| *piece);
        let sizes: Vec<usize> = shared.iter().map(|share| share.iter().sum()).collect();
        assert!(
            sizes.iter().max().is_some_and(|most| most - sizes.iter().min().copied().unwrap_or(0) < 10_000)
        );
        assert_eq!(shared.len(), 3);
        assert_eq!(each(shared, |share| share).concat(), pieces);
        assert_eq!(workers(1_000), 1, "a short text is not worth a thread");
        assert_eq!(each(Vec::<u8>::new(), |share| share), []);
    }

    #[test]
    fn the_last_piece_is_not_left_to_the_others_for_its_size() {
        let mut pieces = vec![1_000; 999];
        pieces.push(1_000_000);
        assert_eq!(shares(pieces, 2, |piece| *piece).iter().map(Vec::len).collect::<Vec<_>>(), [999, 1]);
    }
}
