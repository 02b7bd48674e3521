// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/systemreason.h"
#include "workspace/usertemplate.h"

#include "base/text.h"
#include "workspace/templatemaking.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UserTemplate)
};

constexpr qint64 mostBytes = 512 * 1024 * 1024;

} // namespace

Result<UserTemplate> readUserTemplate(const QString &file, Language language)
{
    const QString shown = QDir::toNativeSeparators(file);
    QFile in(file);
    if (!in.exists())
        return Error{ErrorCode::NotFound, Text::tr("The template %1 is not there. Choose another file.").arg(shown)};
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io,
                     Text::tr("The template %1 could not be read: %2.").arg(shown, systemReason(in.errorString()))};
    if (in.size() > mostBytes)
        return Error{ErrorCode::NotAWorkspace, Text::tr("%1 is no template: it is too large to be one.").arg(shown)};
    const QJsonObject json = QJsonDocument::fromJson(in.readAll()).object();
    if (json[QStringLiteral("format")].toString() != QLatin1String("pheu-template"))
        return Error{ErrorCode::NotAWorkspace,
                     Text::tr("%1 is no template of Pheu. Save one with “Save as a template”.").arg(shown)};
    if (json[QStringLiteral("version")].toInt() != 1)
        return Error{ErrorCode::NewerVersion,
                     Text::tr("%1 was saved by a newer Pheu. Update the program to use it.").arg(shown)};
    UserTemplate source;
    source.json = json;
    source.name = cleanText(json[QStringLiteral("name")].toString()).trimmed();
    if (source.name.isEmpty())
        source.name = QFileInfo(file).completeBaseName();
    source.currency = json[QStringLiteral("currency")].toString();
    for (const QJsonValue page : json[QStringLiteral("pages")].toArray()) {
        source.pages.append(templateNamesOf(page[QStringLiteral("names")]).in(language));
        source.records += page[QStringLiteral("records")].toArray().size();
    }
    if (source.pages.isEmpty())
        return Error{ErrorCode::Damaged, Text::tr("The template %1 has no pages. Save it again.").arg(shown)};
    return source;
}

Result<std::unique_ptr<Workspace>> createFromTemplate(const QString &path, const UserTemplate &source,
                                                      const NewWorkspace &what, const Clock &clock,
                                                      const std::function<bool(double)> &progress)
{
    if (source.records > 0 && what.currency != source.currency)
        return Error{
            ErrorCode::InvalidInput,
            Text::tr("The records of this template hold amounts in %1, so the new workspace must be in %1 too.")
                .arg(source.currency)};
    NewWorkspace empty = what;
    empty.templateName.clear();
    auto workspace = Workspace::create(path, empty, clock);
    if (!workspace)
        return workspace.error();
    const auto make = [&]() -> Result<void> {
        auto session = (*workspace)->beginEdit(EditKind::Template);
        if (!session)
            return session.error();
        if (const auto made = makeFromTemplate(**session, source.json, progress); !made)
            return made.error();
        const auto changes = (*session)->commit();
        session->reset();
        if (!changes)
            return changes.error();
        (*workspace)->absorb(*changes);
        // Being made is nothing that could be undone.
        const auto forgotten = History::prune((*workspace)->database(), (*workspace)->schema(), 0);
        return forgotten ? Result<void>() : forgotten.error();
    };
    if (const auto made = make(); !made) {
        workspace->reset();
        QFile::remove(path);
        return made.error();
    }
    return workspace;
}

} // namespace pheu
