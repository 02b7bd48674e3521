// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/stylesheet.h"

namespace pheu
{

namespace
{

// @name is replaced by a token of the palette. Longer names stand before their prefixes in the table below.
const QString surfaces = QStringLiteral(R"(
QMainWindow, QDialog { background: @background; }
QToolTip { background: @card; color: @ink; border: 1px solid @line; padding: 4px 8px; }
QFrame[look="card"], QFrame[look="panel"] { background: @card; border: 1px solid @line; border-radius: 8px; }
QFrame[look="bar"] { background: @soft; border: 1px solid @line; border-radius: 6px; }
QFrame[look="pill"] { background: @soft; border: 1px solid @line; border-radius: 14px; }
QFrame[look="pill"] QToolButton { border-radius: 10px; padding: 3px 6px; }
QFrame[look="bar-bad"] { background: @tagred; border: 1px solid @line; border-radius: 6px; }
QFrame[look="sidebar"] { background: @sidebar; border: none; border-right: 1px solid @line; }
QFrame[look="line"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="drop"] { background: @accent; border: none; border-radius: 1px; }
QFrame[look="field"] { background: @card; border: 1px solid @line; border-radius: 6px; }
QFrame[look="popup"] { background: @card; border: 1px solid @line; border-radius: 8px; }
QFrame#messageBar { margin: 2px 8px 10px 8px; }
QLabel { background: transparent; }
QLabel[look="title"] { font-size: 20px; font-weight: 700; }
QLabel[look="heading"] { font-size: 16px; font-weight: 700; }
QLabel[look="strong"] { font-weight: 700; }
QLabel[look="muted"] { color: @mute; }
QLabel[look="caption"] { color: @mute; font-size: 11px; }
QLabel[look="section"] { color: @mute; font-size: 11px; font-weight: 700; }
QLabel[look="error"] { color: @bad; }
QLabel[look="good"] { color: @good; }
QScrollArea, QScrollArea > QWidget > QWidget#scrollContent { background: transparent; border: none; }
QSplitter::handle { background: transparent; }
QStatusBar { background: @background; color: @mute; }
QStatusBar::item { border: none; }
)");

const QString buttons = QStringLiteral(R"(
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: @card; color: @ink; border: 1px solid @line; border-radius: 6px; padding: 5px 14px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @mute; background: @background; }
QPushButton, QToolButton, QCheckBox, QRadioButton { outline: none; }
QPushButton:default, QPushButton[look="primary"] { background: @accent; color: @accink; border: 1px solid @accent; }
QPushButton[look="primary"] { font-weight: 700; }
QPushButton:default:hover, QPushButton[look="primary"]:hover { background: @accent2; border-color: @accent2; }
QPushButton[look="primary"]:focus, QPushButton:default:focus { border-color: @ink; }
QPushButton:default:disabled, QPushButton[look="primary"]:disabled { background: @line; border-color: @line; color: @mute; }
QPushButton[look="plain"]:default { background: @card; color: @ink; border-color: @line; }
QPushButton[look="plain"]:default:hover { background: @hover; border-color: @line; }
QPushButton[look="plain"]:default:focus { border-color: @accent; }
QPushButton[look="danger"] { color: @bad; }
QPushButton[look="quiet"], QToolButton { background: transparent; color: @ink; border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; }
QPushButton[look="quiet"]:hover, QToolButton:hover { background: @hover; }
QPushButton[look="quiet"]:disabled, QToolButton:disabled { color: @mute; }
QPushButton[look="quiet"]:focus, QToolButton:focus { border-color: @accent; }
QToolButton:checked { background: @soft; color: @accent; }
QToolButton:disabled { color: @mute; }
QToolButton[look="head"] { background: @card; border: none; border-left: 1px solid @line; border-radius: 0; padding: 0; }
QToolButton[look="head"]:hover { background: @hover; }
QToolButton[look="head"]:focus { background: @soft; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[look="chip"], QToolButton[look="chip"] { background: @card; border: 1px solid @line; border-radius: 13px; padding: 3px 12px; min-height: 18px; }
QToolButton[look="chip"][toolButtonStyle="2"] { padding: 3px 7px 3px 12px; }
QPushButton[look="chip"]:hover, QToolButton[look="chip"]:hover { background: @hover; }
QPushButton[look="chip"]:focus, QToolButton[look="chip"]:focus { border-color: @accent; }
QPushButton[look="chip"]:checked, QToolButton[look="chip"]:checked { background: @soft; border-color: @accent; }
QPushButton[look="search"] { background: @background; color: @mute; text-align: left; padding: 4px 8px; }
QPushButton[look="search"]:hover { background: @hover; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; border-radius: 4px; color: @accent; padding: 1px 3px; text-align: left; min-height: 16px; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border-color: @accent; }
QPushButton::menu-indicator { image: url(:/icons/style-down.svg); width: 14px; height: 14px; subcontrol-position: right center; right: 6px; }
)");

const QString inputs = QStringLiteral(R"(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox { background: @card; color: @ink; border: 1px solid @line; border-radius: 6px; padding: 4px 8px; selection-background-color: @accent; selection-color: @accink; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QComboBox:focus { border: 1px solid @accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @mute; background: @background; }
QLineEdit[look="plain"] { background: transparent; border: 1px solid transparent; padding: 2px 0; }
QLineEdit[look="plain"]:hover { border: 1px solid @line; }
QLineEdit[look="plain"]:focus { background: @card; border: 1px solid @accent; }
QLineEdit[look="cell"][invalid="true"] { border: 2px solid @bad; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border: 1px solid @bad; }
QLineEdit[look="cell"], QLineEdit[look="cell"]:focus { border: 2px solid @accent; border-radius: 0; padding: 0 5px; }
QLineEdit[look="search"] { background: @background; }
QComboBox { padding-right: 22px; min-height: 18px; combobox-popup: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/style-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @card; color: @ink; border: 1px solid @line; outline: none; selection-background-color: @soft; selection-color: @ink; }
QComboBox QAbstractItemView::item { margin: 2px 4px; border-radius: 4px; }
QSpinBox::up-button, QDoubleSpinBox::up-button { border: none; width: 18px; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button { border: none; width: 18px; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/icons/style-up.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/icons/style-down.svg); width: 12px; height: 12px; }
QCheckBox, QRadioButton { background: transparent; spacing: 8px; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator { width: 15px; height: 15px; border: 1px solid @edge; border-radius: 4px; background: @card; }
QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/style-check-@mode.svg); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent; image: url(:/icons/style-partial-@mode.svg); }
QRadioButton::indicator { width: 15px; height: 15px; border: 1px solid @edge; border-radius: 8px; background: @card; }
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 5px solid @accent; }
QRadioButton::indicator:focus { border-color: @accent; }
QGroupBox { border: 1px solid @line; border-radius: 8px; margin-top: 10px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 12px; padding: 0 4px; color: @mute; }
QProgressBar { background: @grid; border: none; border-radius: 3px; max-height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)");

const QString views = QStringLiteral(R"(
QAbstractItemView { outline: none; }
QTableView, QListView, QTreeView { background: @card; color: @ink; border: 1px solid @line; border-radius: 8px; gridline-color: @grid; selection-background-color: @soft; selection-color: @ink; alternate-background-color: @card; }
QTableView:focus, QListView:focus, QTreeView:focus { border-color: @accent; }
QTableView[look="grid"] { border: none; border-radius: 0; }
QTableView QTableCornerButton::section { background: @card; border: none; border-bottom: 1px solid @line; }
QTableWidget::item, QTableView[look="list"]::item { padding: 0 5px; border: none; }
QTableWidget::item:selected, QTableView[look="list"]::item:selected { background: @soft; color: @ink; }
QListView::item, QTreeView::item { min-height: 28px; padding: 0; }
QListView::item:selected, QTreeView::item:selected { background: @soft; color: @ink; }
QListView::item:hover:!selected, QTreeView::item:hover:!selected { background: @hover; }
QHeaderView { background: @card; }
QHeaderView::section { background: @card; color: @mute; border: none; border-bottom: 1px solid @line; padding: 0 8px; min-height: 30px; font-size: 12px; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(:/icons/style-right.svg); }
QTreeView::branch:has-children:open { image: url(:/icons/style-down.svg); }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar::tab { background: transparent; color: @mute; padding: 7px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink; border-bottom: 2px solid @accent; font-weight: 700; }
QTabBar::tab:hover { color: @ink; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 4px; margin: 2px; }
QFrame[look="sidebar"] QScrollBar:vertical { width: 8px; }
QFrame[look="sidebar"] QScrollBar::handle { border-radius: 2px; }
QScrollBar::handle:hover { background: @mute; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
)");

const QString menus = QStringLiteral(R"(
QMenuBar { background: @sidebar; color: @ink; border-bottom: 1px solid @line; padding: 1px 6px; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @hover; }
QMenu { background: @card; color: @ink; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: @soft; }
QMenu::item:disabled { color: @mute; }
QMenu::icon { left: 4px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }
QMenu::section { color: @mute; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @card; }
QCalendarWidget QToolButton { color: @ink; background: transparent; padding: 3px 8px; font-weight: 700; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url(:/icons/style-left.svg); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url(:/icons/style-right.svg); }
QCalendarWidget QSpinBox { min-width: 60px; }
QCalendarWidget QAbstractItemView { border: none; border-radius: 0; selection-background-color: @accent; selection-color: @accink; }
)");

QColor blend(const QColor &a, const QColor &b, double share)
{
    const auto one = [share](int x, int y) { return int(x * share + y * (1 - share) + 0.5); };
    return QColor(one(a.red(), b.red()), one(a.green(), b.green()), one(a.blue(), b.blue()));
}

} // namespace

QString styleSheet(const Palette &palette)
{
    const std::pair<QLatin1String, QColor> tokens[]{
        {QLatin1String("@background"), palette.background},
        {QLatin1String("@sidebar"), palette.dark ? QColor(0x151A21) : QColor(0xFCFCFD)},
        {QLatin1String("@accink"), palette.accentInk},
        {QLatin1String("@accent2"), blend(palette.accent, palette.dark ? QColor(Qt::white) : QColor(Qt::black), 0.88)},
        {QLatin1String("@accent"), palette.accent},
        {QLatin1String("@card"), palette.card},
        {QLatin1String("@line"), palette.line},
        {QLatin1String("@edge"), blend(palette.mute, palette.card, 0.7)},
        {QLatin1String("@ink"), palette.ink},
        {QLatin1String("@mute"), palette.mute},
        {QLatin1String("@soft"), palette.soft},
        {QLatin1String("@good"), palette.good},
        {QLatin1String("@bad"), palette.bad},
        {QLatin1String("@warn"), palette.warn},
        {QLatin1String("@grid"), palette.grid},
        {QLatin1String("@handle"), blend(palette.mute, palette.card, 0.35)},
        {QLatin1String("@hover"), blend(palette.ink, palette.card, 0.05)},
        {QLatin1String("@tagred"), palette.tagBackground(QStringLiteral("red"))},
    };
    QString sheet = surfaces + buttons + inputs + views + menus;
    for (const auto &[token, colour] : tokens)
        sheet.replace(token, colour.name());
    sheet.replace(QLatin1String("@mode"), palette.dark ? QLatin1String("dark") : QLatin1String("light"));
    return sheet;
}

} // namespace pheu
