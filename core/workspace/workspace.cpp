// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "base/currency.h"
#include "storage/metastore.h"
#include "storage/migrations.h"
#include "storage/upgrade.h"
#include "workspace/linktext.h"
#include "workspace/recalculation.h"
#include "workspace/template.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace pheu
{

struct Workspace::Private {
    explicit Private(const Clock &time)
        : clock(time)
    {
    }

    Clock clock;
    std::unique_ptr<Database> database;
    Schema schema;
    Settings settings;
    QString token, identity;
    qint64 dataVersion = 0;
    QString copyOfOld;
    std::optional<Day> computedDay; // of today(), where a field uses it
    mutable LinkText links;

    // `known`: the schema as the file has it; null: it is read.
    Result<void> loadAll(const Schema *known = nullptr)
    {
        // One moment of the file: another program may write in between.
        const Result<void> begun = database->execute(QStringLiteral("BEGIN"));
        if (!begun)
            return begun;
        const Result<Schema> newSchema = known ? *known : loadSchema(*database);
        const Result<QJsonObject> newSettings = loadSettings(*database);
        (void)database->execute(QStringLiteral("COMMIT"));
        if (!newSchema)
            return newSchema.error();
        if (!newSettings)
            return newSettings.error();
        schema = *newSchema; // copied in place: what people hold stays valid unless something was added
        settings = settingsFromJson(*newSettings);
        token = (*newSettings)[QStringLiteral("token")].toString();
        identity = (*newSettings)[QStringLiteral("identity")].toString();
        computedDay = parseIsoDay(QStringView((*newSettings)[QStringLiteral("computed_day")].toString()));
        links.clear();
        return {};
    }

    void bringSmallToToday(Workspace &workspace);

    ChangeSet everything() const
    {
        ChangeSet changes;
        changes.schema = changes.settings = true;
        for (const Page &page : schema.pages) {
            changes.pages.push_back(
                {.page = page.id, .bulk = true, .inserted = {}, .updated = {}, .removed = {}, .fields = {}});
        }
        return changes;
    }
};

Workspace::Workspace() = default;
Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, OpenMode mode, const Clock &clock)
{
    Result<std::unique_ptr<Database>> database = Database::open(path, mode);
    if (!database)
        return database.error();
    QString copyOfOld;
    if (mode == OpenMode::ReadWrite && (*database)->version() < schemaVersion) {
        database->reset();
        const Result<QString> copy = upgradeWorkspace(path);
        if (!copy)
            return copy.error();
        copyOfOld = *copy;
        database = Database::open(path, mode);
        if (!database)
            return database.error();
    }
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->d = std::make_unique<Private>(clock);
    (*database)->setClock(clock);
    workspace->d->copyOfOld = copyOfOld;
    workspace->d->database = std::move(*database);
    workspace->d->dataVersion = workspace->d->database->dataVersion();
    if (const Result<void> loaded = workspace->d->loadAll(); !loaded)
        return loaded.error();
    workspace->d->bringSmallToToday(*workspace);
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::openForReading(const QString &path, const Clock &clock)
{
    Result<std::unique_ptr<Workspace>> workspace = open(path, OpenMode::ReadOnly, clock);
    if (!workspace || !(*workspace)->isBehindToday() || !QFileInfo(path).isWritable())
        return workspace;
    {
        const auto writing = open(path, OpenMode::ReadWrite, clock);
        if (!writing || ((*writing)->isBehindToday() && !(*writing)->bringToToday()))
            return workspace; // as it was on its last day
    }
    return open(path, OpenMode::ReadOnly, clock);
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const NewWorkspace &what, const Clock &clock)
{
    if (!currencyDigits(what.currency))
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("pheu::Workspace",
                                                 "“%1” is no currency code. Use a code such as VND or "
                                                 "USD.")
                         .arg(what.currency)};
    const Result<Template> source = what.templateName.isEmpty() ? Template() : loadTemplate(what.templateName);
    if (!source)
        return source.error();
    if (QFileInfo::exists(path))
        return Error{ErrorCode::Io, QCoreApplication::translate("pheu::Workspace",
                                                                "“%1” could not be made because a file of that name is "
                                                                "already there. Choose another name.")
                                        .arg(path)};
    // Made under another name: a crash on the way leaves no half workspace under the real one.
    const QString draft = nameBeside(path);
    const auto make = [&]() -> Result<void> {
        Result<std::unique_ptr<Database>> database = Database::create(draft);
        if (!database)
            return database.error();
        Result<Transaction> transaction = Transaction::begin(**database);
        if (!transaction)
            return transaction.error();
        Settings settings;
        settings.name = what.name.isEmpty() ? QFileInfo(path).completeBaseName() : what.name;
        settings.currency = what.currency;
        settings.language = what.language;
        QJsonObject rows = settingsToJson(settings);
        rows.insert(QStringLiteral("identity"), QUuid::createUuid().toString(QUuid::Id128));
        rows.insert(QStringLiteral("token"), QUuid::createUuid().toString(QUuid::Id128));
        rows.insert(QStringLiteral("template"), what.templateName);
        if (const Result<void> done = instantiate(*transaction, *source, what.language, clock.nowMs(), rows); !done)
            return done;
        return transaction->commit();
    };
    Result<void> made = make();
    if (made)
        made = renameDurably(draft, path, false);
    if (!made) {
        QFile::remove(draft);
        QFile::remove(draft + QStringLiteral("-journal"));
        return made.error();
    }
    return open(path, OpenMode::ReadWrite, clock);
}

QString Workspace::path() const
{
    return d->database->path();
}

bool Workspace::isReadOnly() const
{
    return d->database->isReadOnly();
}

QString Workspace::copyOfOldVersion() const
{
    return d->copyOfOld;
}

const Clock &Workspace::clock() const
{
    return d->clock;
}

Database &Workspace::database() const
{
    return *d->database;
}

const Schema &Workspace::schema() const
{
    return d->schema;
}

const Settings &Workspace::settings() const
{
    return d->settings;
}

const QString &Workspace::token() const
{
    return d->token;
}

RecordReader Workspace::reader() const
{
    return RecordReader(*d->database, d->schema);
}

Result<ChangeSet> Workspace::apply(const Edit &edit)
{
    Result<std::unique_ptr<EditSession>> session = beginEdit(edit.kind);
    if (!session)
        return session.error();
    for (const Change &change : edit.changes) {
        if (const Result<void> done = (*session)->apply(change); !done)
            return done.error();
    }
    Result<ChangeSet> changes = (*session)->commit();
    session->reset();
    if (changes)
        absorb(*changes);
    return changes;
}

Result<std::unique_ptr<EditSession>> Workspace::beginEdit(EditKind kind)
{
    refresh();
    return EditSession::begin(*d->database, d->schema, d->clock, kind);
}

Result<ChangeSet> Workspace::undo()
{
    refresh();
    Result<ChangeSet> changes = History::undo(*d->database, d->schema, d->clock);
    if (changes)
        absorb(*changes);
    return changes;
}

Result<ChangeSet> Workspace::redo()
{
    refresh();
    Result<ChangeSet> changes = History::redo(*d->database, d->schema, d->clock);
    if (changes)
        absorb(*changes);
    return changes;
}

Result<History::Revert> Workspace::undoImport(ImportId import)
{
    refresh();
    Result<History::Revert> revert = History::undoImport(*d->database, d->schema, d->clock, import);
    if (revert)
        absorb(revert->changes);
    return revert;
}

Result<ChangeSet> Workspace::undoTo(EditId edit)
{
    refresh();
    Result<ChangeSet> changes = History::undoTo(*d->database, d->schema, d->clock, edit);
    if (changes)
        absorb(*changes);
    return changes;
}

Result<ChangeSet> Workspace::redoTo(EditId edit)
{
    refresh();
    Result<ChangeSet> changes = History::redoTo(*d->database, d->schema, d->clock, edit);
    if (changes)
        absorb(*changes);
    return changes;
}

Result<ChangeSet> Workspace::restore(const std::vector<History::Deleted> &records)
{
    refresh();
    Result<ChangeSet> changes = History::restore(*d->database, d->schema, d->clock, records);
    if (changes)
        absorb(*changes);
    return changes;
}

Result<History::Excess> Workspace::historyExcess() const
{
    return History::excess(*d->database, qint64(d->settings.logLimitMb) << 20);
}

Result<qint64> Workspace::forgetHistory()
{
    refresh();
    return History::prune(*d->database, d->schema, qint64(d->settings.logLimitMb) << 20);
}

void Workspace::absorb(const ChangeSet &changes)
{
    if (changes.token.isEmpty() || changes.token == d->token)
        return;
    if (changes.previousToken != d->token) { // somebody else wrote in between
        if (d->loadAll())
            emit changed(d->everything());
        return;
    }
    if (changes.schema || changes.settings) {
        const QString token = changes.token;
        if (!d->loadAll(changes.schema ? changes.schemaAfter.get() : &d->schema))
            return;
        d->token = token; // a later one is noticed by refresh()
    } else {
        d->links.forget(changes);
        d->token = changes.token;
        if (const auto day = pheu::computedDay(*d->database); day && !changes.edit) // no edit: the day has changed
            d->computedDay = *day;
    }
    emit changed(changes);
}

bool Workspace::isBehindToday() const
{
    return d->computedDay && *d->computedDay != toDay(d->clock.today());
}

Result<ChangeSet> Workspace::bringToToday(const std::function<bool(double)> &progress)
{
    Result<ChangeSet> changes = computeForToday(*d->database, d->schema, d->clock, progress);
    if (changes) {
        d->computedDay = d->computedDay ? std::optional(toDay(d->clock.today())) : std::nullopt;
        absorb(*changes);
    }
    return changes;
}

// Before a person would notice; when the file cannot be written just now the next time will do.
void Workspace::Private::bringSmallToToday(Workspace &workspace)
{
    constexpr qint64 fewRecords = 50'000;
    if (database->isReadOnly() || !workspace.isBehindToday())
        return;
    Recalculation recalculation(*database, schema);
    recalculation.dayChanged();
    const Result<qint64> weight = recalculation.weight(schema);
    if (weight && *weight <= fewRecords)
        (void)workspace.bringToToday();
}

bool Workspace::refresh()
{
    if (d->computedDay)
        d->bringSmallToToday(*this);
    const qint64 version = d->database->dataVersion();
    if (version == d->dataVersion)
        return false;
    d->dataVersion = version;
    const Result<QString> token = loadToken(*d->database);
    if (!token || *token == d->token)
        return false;
    // Another workspace was laid over this one: its ids mean other things. The door refuses it and says so.
    const Result<QJsonValue> identity = loadSetting(*d->database, QStringLiteral("identity"));
    if (!identity || identity->toString() != d->identity)
        return false;
    if (!d->loadAll())
        return false;
    emit changed(d->everything());
    return true;
}

QString Workspace::currencyOf(const Field &field) const
{
    return field.config.currency.isEmpty() ? d->settings.currency : field.config.currency;
}

Result<Value> Workspace::parse(const Field &field, const QString &text, const QLocale &locale,
                               const QString &currency) const
{
    ParseContext context;
    context.locale = locale;
    context.config = &field.config;
    context.currency = currency.isEmpty() ? currencyOf(field) : currency;
    context.today = d->clock.today();
    context.idOf = [&](const QString &name) -> Result<qint64> {
        return d->links.idOf(*d->database, d->schema, field, name);
    };
    return field.type->parse(text, context);
}

QString Workspace::display(const Field &field, const Value &value, const Format &format, const QString &currency) const
{
    FormatContext context;
    context.format = &format;
    context.config = &field.config;
    context.currency = currency.isEmpty() ? currencyOf(field) : currency;
    const Language language =
        format.locale().language() == QLocale::Vietnamese ? Language::Vietnamese : Language::English;
    context.nameOf = [&](qint64 id) { return d->links.nameOf(*d->database, d->schema, field, id, language); };
    return field.type->format(value, context);
}

QString Workspace::plain(const Field &field, const Value &value, const QString &currency) const
{
    FormatContext context;
    context.config = &field.config;
    context.currency = currency.isEmpty() ? currencyOf(field) : currency;
    context.nameOf = [&](qint64 id) {
        return d->links.nameOf(*d->database, d->schema, field, id, d->settings.language);
    };
    return field.type->plain(value, context);
}

} // namespace pheu
