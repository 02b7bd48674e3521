// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/conversion.h"

namespace pheu
{

std::vector<QString> convertibleTo(const Field &field)
{
    if (field.config.reverseOf || field.storage() == Storage::RowMeta || field.storage() == Storage::Virtual)
        return {};
    QString types;
    switch (field.type->meaning()) {
    case Meaning::Text:
        types =
            QStringLiteral("text long_text integer decimal money percent duration rating date datetime checkbox select "
                           "multi_select person link url email phone");
        break;
    case Meaning::Number:
    case Meaning::Money:
        types = QStringLiteral("text long_text integer decimal money percent duration rating checkbox select");
        break;
    case Meaning::Truth:
        types = QStringLiteral("text long_text integer decimal select");
        break;
    case Meaning::Date:
        types = QStringLiteral("text long_text datetime select");
        break;
    case Meaning::Instant:
        types = QStringLiteral("text long_text date");
        break;
    case Meaning::Option:
        types = QStringLiteral("text long_text select multi_select person link");
        break;
    case Meaning::Record:
        types = QStringLiteral("text long_text select multi_select person");
        break;
    case Meaning::File:
        types = QStringLiteral("text long_text");
        break;
    case Meaning::Nothing:
        break;
    }
    std::vector<QString> possible;
    for (const QString &type : types.split(u' ', Qt::SkipEmptyParts)) {
        if (type != field.type->id())
            possible.push_back(type);
    }
    return possible;
}

} // namespace pheu
