// SPDX-License-Identifier: GPL-3.0-or-later
// An open workspace: its file, schema and settings, and the change signal that models and caches follow.
// Lives in one thread; long work opens a Workspace of its own on the same path and hands the ChangeSet
// back to absorb().
#pragma once

#include "storage/backup.h"
#include "storage/check.h"
#include "storage/recordreader.h"
#include "storage/repair.h"
#include "workspace/door.h"
#include "workspace/settings.h"

#include <QObject>

#include <functional>

namespace pheu
{

struct NewWorkspace {
    QString templateName = QStringLiteral("ad-campaigns"); // empty: no pages yet
    QString currency = QStringLiteral("VND");
    Language language = Language::Vietnamese;
    QString name;
};

class Workspace : public QObject
{
    Q_OBJECT
public:
    // A file of an older version is upgraded when it is opened for writing, and read as it is otherwise.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, OpenMode mode = OpenMode::ReadWrite,
                                                   const Clock &clock = Clock::system());
    // Refuses an existing file (Io). Unknown currency or template: InvalidInput. Nothing is left on error.
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const NewWorkspace &what,
                                                     const Clock &clock = Clock::system());
    // For looking only; but where the file can be written, fields that use today() are brought to this day first.
    static Result<std::unique_ptr<Workspace>> openForReading(const QString &path, const Clock &clock = Clock::system());
    ~Workspace() override;

    QString path() const;
    bool isReadOnly() const;
    // Where the file that was there before an upgrade by this open() is kept; empty: it was not upgraded.
    QString copyOfOldVersion() const;
    const Clock &clock() const;
    Database &database() const;
    // What points into it is valid until pages, fields or options change: a changed() with `schema` set. Keep ids.
    const Schema &schema() const;
    const Settings &settings() const;
    const QString &token() const; // random, new with every edit: keys caches
    RecordReader reader() const;

    Result<ChangeSet> apply(const Edit &edit);
    Result<std::unique_ptr<EditSession>> beginEdit(EditKind kind);
    Result<ChangeSet> undo();
    Result<ChangeSet> redo();
    Result<History::Revert> undoImport(ImportId import);
    Result<ChangeSet> undoTo(EditId edit);
    Result<ChangeSet> redoTo(EditId edit);
    Result<ChangeSet> restore(const std::vector<History::Deleted> &records);
    // The log is kept within Settings::logLimitMb, but never on its own: what would be forgotten is asked here and told
    // to people, and forgetHistory() does it. Returns how many edits were.
    Result<History::Excess> historyExcess() const;
    Result<qint64> forgetHistory();

    // After a session committed (here or in another thread or program): reads the schema again where needed,
    // and emits changed().
    void absorb(const ChangeSet &changes);
    // Looks whether another program wrote; if so absorbs a bulk change of every page. Cheap.
    bool refresh();

    // Fields that use today() are computed anew when the day has changed, outside of the history: on opening and by
    // refresh() where that takes a moment only. Larger ones are left to bringToToday(), in a worker. A file that cannot
    // be written keeps the values of its last day.
    bool isBehindToday() const;
    Result<ChangeSet> bringToToday(const std::function<bool(double)> &progress = {});

    // Text → value for a field, resolving option and record names and aliases. `currency` is the code
    // in the record's own currency field, where the field reads one; empty: the workspace's.
    Result<Value> parse(const Field &field, const QString &text, const QLocale &locale,
                        const QString &currency = {}) const;
    // Value → text for people (Format) or for files (plain). Link names are looked up.
    QString display(const Field &field, const Value &value, const Format &format, const QString &currency = {}) const;
    QString plain(const Field &field, const Value &value, const QString &currency = {}) const;
    QString currencyOf(const Field &field) const; // fixed or the workspace's

signals:
    void changed(const pheu::ChangeSet &changes);

private:
    Workspace();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pheu
