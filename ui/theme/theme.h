// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, spacing and type of the program: one calm palette in light and dark. Widgets and cards take a
// Theme by reference and repaint on changed(); nothing names a colour of its own.
//
// Standard widgets get their look from one style sheet by the dynamic property "look":
// QPushButton/QToolButton primary, quiet, chip, link, danger · QFrame card, bar, panel · QLabel title,
// heading, muted, caption, section, error. Use setLook().
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <array>
#include <memory>

class QWidget;

namespace pheu
{

class SystemColours;

struct Palette {
    bool dark = false;
    QColor background, card, line, ink, mute, accent, accentInk, soft, good, bad, warn, grid;
    std::array<QColor, 8> series; // told apart by colour-blind eyes; a channel keeps its own everywhere
    // Tint and text of a tag by the token of its option: slate green amber blue red violet teal pink,
    // series1…series8. An unknown token reads as slate.
    QColor tagBackground(const QString &token) const;
    QColor tagInk(const QString &token) const;

    static const Palette &light();
    static const Palette &darkOne();
    static const Palette &paper(); // the PDF: light on white
};

enum class ThemeMode { System, Light, Dark };

namespace space
{
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 20;
}
namespace radius
{
inline constexpr int s = 4, m = 6, l = 8;
}
enum class TypeRole { Caption, Small, Body, BodyBold, Heading, Title, Number }; // 11 12 13 13b 16b 20b 22b px
QFont typeFont(TypeRole role);
inline constexpr int rowHeight = 28;

class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;
    const Palette &palette() const;
    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode); // applies Fusion, the palette and the style sheet to the application
    // Loads the carried font and makes it the application font; once, before any widget.
    static void loadFonts();

signals:
    void changed();

private:
    void apply();

    ThemeMode m_mode = ThemeMode::System;
    bool m_dark = false;
    std::unique_ptr<SystemColours> m_system;
};

// Sets the "look" property and polishes the widget again when it is already on screen.
void setLook(QWidget *widget, const char *look);

} // namespace pheu
