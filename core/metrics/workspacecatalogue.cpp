// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/workspacecatalogue.h"

#include "metrics/owncatalogue.h"
#include "storage/metastore.h"

#include <QJsonObject>
#include <QMutex>

#include <deque>

namespace pheu
{

namespace
{

// Tokens are random, so one names a state of one file, whoever opened it. Names of pages are read into the catalogue,
// hence a language to each.
struct Made {
    QString token;
    QLocale::Language language;
    std::shared_ptr<const Catalogue> catalogue;
};

constexpr size_t mostMade = 8;

} // namespace

std::shared_ptr<const Catalogue> catalogueOf(const Workspace &workspace)
{
    static QMutex mutex;
    static std::deque<Made> made;
    const QString token = workspace.token();
    const QLocale::Language language = QLocale().language();
    {
        const QMutexLocker lock(&mutex);
        for (const Made &one : made) {
            if (!token.isEmpty() && one.token == token && one.language == language)
                return one.catalogue;
        }
    }
    const Result<QJsonValue> setting = loadSetting(workspace.database(), QStringLiteral("catalogue"));
    const QJsonObject own = setting ? setting->toObject() : QJsonObject();
    std::shared_ptr<const Catalogue> catalogue(&Catalogue::shipped(), [](const Catalogue *) {});
    if (!own.isEmpty())
        catalogue = std::make_shared<Catalogue>(withOwnEntries(own, workspace.schema()));
    const QMutexLocker lock(&mutex);
    made.push_front({token, language, catalogue});
    if (made.size() > mostMade)
        made.pop_back();
    return catalogue;
}

} // namespace pheu
