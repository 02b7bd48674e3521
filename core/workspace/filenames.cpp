// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files: as they are kept, and as every file system takes them.
#include "base/text.h"
#include "workspace/attachments.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace pheu
{

namespace
{

constexpr qsizetype mostBytes = 120;
constexpr qsizetype mostEndingBytes = 24;
constexpr qsizetype mostKeptBytes = 1000;

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

// Characters that are not seen and change what is: directions, joiners, separators.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200b && u <= 0x200f) || (u >= 0x2028 && u <= 0x202e) || (u >= 0x2060 && u <= 0x206f) ||
           u == 0xfeff || u == 0xad || u == 0x61c || u == 0x180e || (u >= 0xfff9 && u <= 0xfffb) || u == 0xfffe ||
           u == 0xffff;
}

QString baseName(const QString &name)
{
    const qsizetype slash = qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    return name.mid(slash + 1);
}

QString withoutLoneSurrogates(const QString &name)
{
    QString result;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name.at(i);
        if (c.isHighSurrogate() && i + 1 < name.size() && name.at(i + 1).isLowSurrogate()) {
            result += c;
            result += name.at(++i);
        } else {
            result += c.isSurrogate() ? QChar(u'_') : c;
        }
    }
    return result;
}

// At most `bytes` of UTF-8, never cut inside what is read as one character.
QString cutTo(const QString &text, qsizetype bytes)
{
    if (text.toUtf8().size() <= bytes)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (text.left(next).toUtf8().size() > bytes)
            break;
        end = next;
    }
    return text.left(end);
}

// The stem and the ending with its dot; an ending is short and has no space.
std::pair<QString, QString> splitEnding(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot <= 0 || name.mid(dot).toUtf8().size() > mostEndingBytes || name.mid(dot).contains(u' '))
        return {name, QString()};
    return {name.left(dot), name.mid(dot)};
}

// Names of devices: with any ending they are still the device.
bool isReserved(const QString &name)
{
    static const QRegularExpression devices(
        QStringLiteral("^(con|prn|aux|nul|clock\\$|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return devices.match(name).hasMatch();
}

QString trimmedEnds(QString name)
{
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    while (name.startsWith(u' '))
        name.remove(0, 1);
    return name;
}

QString fitted(const QString &name, const QString &addition = {})
{
    const auto [stem, ending] = splitEnding(name);
    const qsizetype room = mostBytes - ending.toUtf8().size() - addition.toUtf8().size();
    return trimmedEnds(cutTo(stem, room)) + addition + ending;
}

} // namespace

QString attachmentName(const QString &name)
{
    QString clean = withoutLoneSurrogates(cleanText(name));
    clean.removeIf([](QChar c) { return isControl(c); });
    clean = cutTo(baseName(clean).trimmed(), mostKeptBytes);
    return clean.isEmpty() || clean == QStringLiteral(".") || clean == QStringLiteral("..") ? QStringLiteral("file")
                                                                                            : clean;
}

QString safeFileName(const QString &name)
{
    QString safe = attachmentName(name);
    safe.removeIf(isInvisible);
    for (QChar &c : safe) {
        if (QStringView(u"<>:\"/\\|?*").contains(c))
            c = u'_';
        else if (c.isSpace())
            c = u' ';
    }
    safe = trimmedEnds(safe);
    if (safe.startsWith(u'.') || safe.startsWith(u'-') || safe.startsWith(u'~') || isReserved(safe))
        safe.prepend(u'_');
    safe = trimmedEnds(fitted(safe));
    return safe.isEmpty() ? QStringLiteral("file") : safe;
}

QString freeFileName(const QString &name, const std::function<bool(const QString &)> &isTaken)
{
    const QString safe = safeFileName(name);
    QString free = safe;
    for (int number = 2; isTaken(free); ++number)
        free = fitted(safe, QStringLiteral(" (%1)").arg(number));
    return free;
}

} // namespace pheu
