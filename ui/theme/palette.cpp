// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <optional>

namespace pheu
{

namespace
{

struct Tag {
    QLatin1String token;
    QRgb lightBackground, lightInk, darkBackground, darkInk;
};

// Each ink has at least 4.5:1 on its own tint.
constexpr std::array tags{
    Tag{QLatin1String("slate"), 0xECEFF3, 0x475467, 0x2B333F, 0xBCC6D3},
    Tag{QLatin1String("green"), 0xDDF3E7, 0x17654A, 0x17362C, 0x7ED9AE},
    Tag{QLatin1String("amber"), 0xFBEED2, 0x7C4F00, 0x3B2E14, 0xF2C268},
    Tag{QLatin1String("blue"), 0xE2ECFB, 0x23539A, 0x1B2F4C, 0x93BEF7},
    Tag{QLatin1String("red"), 0xFBE5E0, 0x9C331F, 0x432420, 0xF2A08C},
    Tag{QLatin1String("violet"), 0xECE7FA, 0x5A42A6, 0x2E2748, 0xBFAEF5},
    Tag{QLatin1String("teal"), 0xDBF1F1, 0x0F6068, 0x16363A, 0x76D0D6},
    Tag{QLatin1String("pink"), 0xFAE4EE, 0x992A61, 0x422436, 0xF2A3C6},
};

const Tag &tagOf(const QString &token)
{
    for (const Tag &tag : tags) {
        if (tag.token == token)
            return tag;
    }
    return tags.front();
}

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto one = [share](int x, int y) { return int(x * share + y * (1 - share) + 0.5); };
    return QColor(one(a.red(), b.red()), one(a.green(), b.green()), one(a.blue(), b.blue()));
}

// "series3" → 2; empty for another token.
std::optional<size_t> seriesOf(const QString &token)
{
    if (token.size() != 7 || !token.startsWith(QLatin1String("series")))
        return {};
    const int index = token.at(6).digitValue() - 1;
    if (index < 0 || index > 7)
        return {};
    return size_t(index);
}

} // namespace

QColor Palette::tagBackground(const QString &token) const
{
    if (const auto index = seriesOf(token))
        return mix(series[*index], card, dark ? 0.26 : 0.16);
    const Tag &tag = tagOf(token);
    return QColor::fromRgb(dark ? tag.darkBackground : tag.lightBackground);
}

QColor Palette::tagInk(const QString &token) const
{
    if (seriesOf(token))
        return ink;
    const Tag &tag = tagOf(token);
    return QColor::fromRgb(dark ? tag.darkInk : tag.lightInk);
}

// The eight series keep a difference of at least 9 (CIE76) between any two under protanopia, deuteranopia and
// tritanopia (Machado 2009, full severity); tests hold them to it.
const Palette &Palette::light()
{
    static const Palette palette{
        .dark = false,
        .background = QColor(0xF6F7F9),
        .card = QColor(0xFFFFFF),
        .line = QColor(0xE3E6EB),
        .ink = QColor(0x1C2430),
        .mute = QColor(0x667085),
        .accent = QColor(0x0B6E8F),
        .accentInk = QColor(0xFFFFFF),
        .soft = QColor(0xE6F2F6),
        .good = QColor(0x1B7F5C),
        .bad = QColor(0xB4402A),
        .warn = QColor(0x8A5A00),
        .grid = QColor(0xEEF0F3),
        .series = {QColor(0x0B6E8F), QColor(0xC07E00), QColor(0x7BA840), QColor(0xDB74AB), QColor(0x5B3FBF),
                   QColor(0x7A4318), QColor(0x2FA3E3), QColor(0x5F6670)},
    };
    return palette;
}

const Palette &Palette::darkOne()
{
    static const Palette palette{
        .dark = true,
        .background = QColor(0x12161C),
        .card = QColor(0x1A2029),
        .line = QColor(0x2A323D),
        .ink = QColor(0xE6EAF0),
        .mute = QColor(0x9AA5B4),
        .accent = QColor(0x4FB3D0),
        .accentInk = QColor(0x0B1A20),
        .soft = QColor(0x17323C),
        .good = QColor(0x5CC49A),
        .bad = QColor(0xE58A70),
        .warn = QColor(0xE0B15A),
        .grid = QColor(0x232A34),
        .series = {QColor(0x4FB3D0), QColor(0xFFB648), QColor(0xA8DC72), QColor(0xFF8C9C), QColor(0x8C74F0),
                   QColor(0xBE7A48), QColor(0xD2EDF9), QColor(0x7C8694)},
    };
    return palette;
}

const Palette &Palette::paper()
{
    static const Palette palette = [] {
        Palette paper = light();
        paper.background = paper.card;
        return paper;
    }();
    return palette;
}

} // namespace pheu
