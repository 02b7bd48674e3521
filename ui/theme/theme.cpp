// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/stylesheet.h"
#include "theme/systemcolours.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>
#include <QWidget>

#include <optional>

namespace pheu
{

namespace
{

QPalette qtPalette(const Palette &colours)
{
    QPalette palette;
    const auto all = [&palette](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    all(QPalette::Window, colours.background);
    all(QPalette::WindowText, colours.ink);
    all(QPalette::Base, colours.card);
    all(QPalette::AlternateBase, colours.background);
    all(QPalette::Text, colours.ink);
    all(QPalette::Button, colours.card);
    all(QPalette::ButtonText, colours.ink);
    all(QPalette::BrightText, colours.bad);
    all(QPalette::Highlight, colours.accent);
    all(QPalette::HighlightedText, colours.accentInk);
    all(QPalette::Link, colours.accent);
    all(QPalette::LinkVisited, colours.accent);
    all(QPalette::ToolTipBase, colours.card);
    all(QPalette::ToolTipText, colours.ink);
    all(QPalette::PlaceholderText, colours.mute);
    all(QPalette::Light, colours.card);
    all(QPalette::Midlight, colours.grid);
    all(QPalette::Mid, colours.line);
    all(QPalette::Dark, colours.mute);
    all(QPalette::Shadow, colours.dark ? QColor(Qt::black) : colours.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.mute);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.line);
    return palette;
}

// The second has what the first lacks: minus sign, arrows, triangles.
QStringList fontFamilies()
{
    return {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Mono")};
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_system(std::make_unique<SystemColours>())
{
    m_dark = m_system->prefersDark();
    connect(m_system.get(), &SystemColours::changed, this, [this] {
        if (m_mode == ThemeMode::System)
            apply();
    });
}

Theme::~Theme() = default;

const Palette &Theme::palette() const
{
    return m_dark ? Palette::darkOne() : Palette::light();
}

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    apply();
}

void Theme::apply()
{
    m_dark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && m_system->prefersDark());
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(qtPalette(palette()));
    qApp->setStyleSheet(styleSheet(palette()));
    emit changed();
}

void Theme::loadFonts()
{
    for (const char *file : {"NotoSans-Regular", "NotoSans-Bold", "NotoSansMono-Regular", "NotoSansMono-Bold"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/%1.ttf").arg(QLatin1String(file)));
    QApplication::setFont(typeFont(TypeRole::Body));
}

QFont typeFont(TypeRole role)
{
    constexpr std::array sizes{11, 12, 13, 13, 16, 20, 22};
    // Asked for by every cell that is painted; by workers too, which must not share what a font loads.
    thread_local std::array<std::optional<QFont>, sizes.size()> made;
    std::optional<QFont> &font = made[size_t(role)];
    if (!font) {
        font = QFont(fontFamilies());
        font->setPixelSize(sizes[size_t(role)]);
        if (role >= TypeRole::BodyBold)
            font->setWeight(QFont::Bold);
        font->setHintingPreference(QFont::PreferVerticalHinting);
    }
    return *font;
}

void setLook(QWidget *widget, const char *look)
{
    widget->setProperty("look", QString::fromLatin1(look));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace pheu
