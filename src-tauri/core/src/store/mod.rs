//! The archive's file: opening, creating, migrating. All SQL of the core lives in this folder.

pub(crate) mod audience;
pub(crate) mod backup;
pub(crate) mod between;
mod by_day;
pub(crate) mod check;
pub(crate) mod desk;
pub(crate) mod device;
pub(crate) mod draft;
pub(crate) mod erase;
pub(crate) mod figures;
pub(crate) mod find;
pub(crate) mod following;
pub(crate) mod handover;
pub(crate) mod journal;
pub(crate) mod known;
pub(crate) mod list;
pub(crate) mod lock;
pub(crate) mod minutes;
pub(crate) mod named;
pub(crate) mod recusal;
pub(crate) mod register;
pub(crate) mod retention;
pub(crate) mod review;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod seen;
pub(crate) mod share;
mod standings;
pub(crate) mod subject;
pub(crate) mod walked;
pub(crate) mod whereabouts;
pub(crate) mod work;

use std::fs::{self, OpenOptions};
use std::path::Path;

use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};
use uuid::Uuid;

use crate::error::{Error, Result};

/// "HAMR": tells an archive from any other SQLite database.
const APPLICATION_ID: i32 = 0x4841_4D52;
/// "HAML": a copy for readers, never to be taken for the archive.
const READERS_ID: i32 = 0x4841_4D4C;
const MIGRATION_STEPS: &[M<'static>] = &[M::up(include_str!("../../../../migrations/0001_init.sql"))];
const MIGRATIONS: Migrations<'static> = Migrations::from_slice(MIGRATION_STEPS);
/// The newest version of the schema that this program knows.
const KNOWN_VERSION: i64 = MIGRATION_STEPS.len() as i64;

/// Makes an empty archive; the file must not exist yet. A failure leaves nothing behind.
pub(crate) fn create(path: &Path) -> Result<Connection> {
    require_folder(path)?;
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(Error::FileExists(path.to_path_buf()));
        }
        Err(error) => return Err(error.into()),
    }
    fill(path).inspect_err(|_| {
        // The file is ours and empty of anybody's words; an error in removing it adds nothing to the first one.
        let _ = fs::remove_file(path);
    })
}

/// That there is a folder to put a file in.
pub(crate) fn require_folder(path: &Path) -> Result<()> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
            Err(Error::NoSuchFile(folder.to_path_buf()))
        }
        _ => Ok(()),
    }
}

fn fill(path: &Path) -> Result<Connection> {
    let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Before the write-ahead log is switched on, so that the marks stand in the file itself from the first moment.
    mark_as_archive(&connection)?;
    migrate(&mut connection)?;
    write_ahead(&connection)?;
    Ok(connection)
}

/// Opens an existing archive for writing. The caller holds the lock. Does not migrate.
pub(crate) fn open_to_write(path: &Path) -> Result<Connection> {
    let metadata = refuse_what_is_no_file(path)?;
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    refuse_what_is_no_archive(&connection, path)?;
    if is_for_readers(&connection)? {
        return Err(Error::ReadersCopy(path.to_path_buf()));
    }
    if metadata.permissions().readonly() || connection.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    write_ahead(&connection)?;
    Ok(connection)
}

/// Opens an existing archive for reading, also on a medium that can't be written.
pub(crate) fn open_to_read(path: &Path) -> Result<Connection> {
    let metadata = refuse_what_is_no_file(path)?;
    let has_log = beside(path, "-wal").exists();
    if metadata.permissions().readonly() && !has_log {
        return open_unchanging(path);
    }
    // Not opened read-only, for then the last one to leave could not tidy up the log beside the archive; the pragma keeps
    // it from writing all the same.
    let opened = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(|connection| {
        connection.pragma_update(None, "query_only", true)?;
        refuse_what_is_no_archive(&connection, path)?;
        Ok(connection)
    });
    match opened {
        Err(Error::Database(_) | Error::ReadOnly) if !has_log => open_unchanging(path),
        Err(Error::Io(error)) if !has_log && is_unopened(&error) => open_unchanging(path),
        other => other,
    }
}

/// Whether SQLite could not open or make a file: the log beside an archive, on a medium that can't be written.
fn is_unopened(error: &std::io::Error) -> bool {
    let cause = error.get_ref().and_then(|cause| cause.downcast_ref::<rusqlite::Error>());
    cause.and_then(rusqlite::Error::sqlite_error_code) == Some(rusqlite::ErrorCode::CannotOpen)
}

/// Opens a closed archive on a read-only medium: no log can be made beside it, and none is needed.
fn open_unchanging(path: &Path) -> Result<Connection> {
    let uri = format!("file:{}?immutable=1", escaped(path));
    let access =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(uri, access)?;
    refuse_what_is_no_archive(&connection, path)?;
    Ok(connection)
}

/// Opens an archive to make a copy of it. What is only read may not write a copy elsewhere either.
pub(crate) fn open_to_copy(path: &Path) -> Result<Connection> {
    let connection = open_to_read(path)?;
    if is_for_readers(&connection)? {
        return Err(Error::ReadersCopy(path.to_path_buf()));
    }
    connection.pragma_update(None, "query_only", false)?;
    Ok(connection)
}

/// Opens a file that is being made, whatever it is.
pub(crate) fn open_bare(path: &Path) -> Result<Connection> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

/// Makes an archive that is being made no archive yet.
pub(crate) fn set_apart(connection: &Connection) -> Result<()> {
    Ok(connection.pragma_update(None, "application_id", 0)?)
}

/// Makes it one.
pub(crate) fn mark_as_archive(connection: &Connection) -> Result<()> {
    Ok(connection.pragma_update(None, "application_id", APPLICATION_ID)?)
}

/// Makes it a copy for readers.
pub(crate) fn mark_for_readers(connection: &Connection) -> Result<()> {
    Ok(connection.pragma_update(None, "application_id", READERS_ID)?)
}

/// Whether it is one.
pub(crate) fn is_for_readers(connection: &Connection) -> Result<bool> {
    Ok(connection.query_row("PRAGMA application_id", [], |row| row.get::<_, i32>(0))? == READERS_ID)
}

/// What an archive is called, and every copy of it.
pub(crate) fn archive_id(connection: &Connection) -> Result<Uuid> {
    Ok(Uuid::from_bytes(connection.query_row("SELECT id FROM archive", [], |row| row.get(0))?))
}

/// Whether migrations are waiting for this archive.
pub(crate) fn is_older(connection: &Connection) -> Result<bool> {
    Ok(user_version(connection)? < KNOWN_VERSION)
}

/// Brings the schema up to date.
pub(crate) fn migrate(connection: &mut Connection) -> Result<()> {
    MIGRATIONS.to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        error => Error::Damaged(error.to_string()),
    })
}

/// The file's path with something behind its name.
pub(crate) fn beside(path: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn connect(path: &Path, access: OpenFlags) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

/// With `synchronous=NORMAL` a power cut loses acknowledged rows; with FULL none (DESIGN: nothing is lost).
fn write_ahead(connection: &Connection) -> Result<()> {
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // What is erased is overwritten, not only forgotten (AVG).
    connection.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    Ok(())
}

/// Looks at the path without opening the file: to open and close it beside SQLite would drop the locks that SQLite holds on
/// it in this process (https://www.sqlite.org/howtocorrupt.html, 2.2).
fn refuse_what_is_no_file(path: &Path) -> Result<fs::Metadata> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Err(Error::IsAFolder(path.to_path_buf())),
        Ok(metadata) => Ok(metadata),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Err(Error::NoSuchFile(path.to_path_buf()))
        }
        Err(error) => Err(error.into()),
    }
}

fn refuse_what_is_no_archive(connection: &Connection, path: &Path) -> Result<()> {
    let mark = connection.query_row("PRAGMA application_id", [], |row| row.get::<_, i32>(0));
    match mark {
        Ok(APPLICATION_ID | READERS_ID) => refuse_newer(connection),
        Ok(_) => Err(Error::NotAnArchive(path.to_path_buf())),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => {
            Err(Error::NotAnArchive(path.to_path_buf()))
        }
        Err(error) => Err(error.into()),
    }
}

fn refuse_newer(connection: &Connection) -> Result<()> {
    let found = user_version(connection)?;
    if found > KNOWN_VERSION { Err(Error::NewerVersion { found, known: KNOWN_VERSION }) } else { Ok(()) }
}

fn user_version(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

fn escaped(path: &Path) -> String {
    path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}
