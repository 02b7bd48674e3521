// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/colourrules.h"

#include "theme/icons.h"
#include "theme/plaintip.h"
#include "views/filterpopup.h"
#include "views/filtertext.h"
#include "widgets/question.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

struct Colour {
    const char *token;
    const char *name;
};
constexpr Colour colours[]{
    {"green", QT_TRANSLATE_NOOP("pheu::ColourRulesPopup", "Green")},
    {"amber", QT_TRANSLATE_NOOP("pheu::ColourRulesPopup", "Amber")},
    {"red", QT_TRANSLATE_NOOP("pheu::ColourRulesPopup", "Red")},
    {"blue", QT_TRANSLATE_NOOP("pheu::ColourRulesPopup", "Blue")},
    {"violet", QT_TRANSLATE_NOOP("pheu::ColourRulesPopup", "Violet")},
    {"teal", QT_TRANSLATE_NOOP("pheu::ColourRulesPopup", "Teal")},
    {"pink", QT_TRANSLATE_NOOP("pheu::ColourRulesPopup", "Pink")},
    {"slate", QT_TRANSLATE_NOOP("pheu::ColourRulesPopup", "Grey")},
};

QIcon swatch(const QString &token, const Palette &palette)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette.tagInk(token));
    painter.setBrush(palette.tagBackground(token));
    painter.drawRoundedRect(QRectF(1.5, 1.5, 13, 13), radius::s, radius::s);
    return QIcon(pixmap);
}

} // namespace

ColourRulesPopup::ColourRulesPopup(Workspace &workspace, Theme &theme, Localizer &localizer, PageId page,
                                   QWidget *parent)
    : Popup(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_page(page)
    , m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("colourRules"));
    setFixedWidth(520);
    auto *title = new QLabel(tr("Colour rules"));
    setLook(title, "strong");
    auto *hint = new QLabel(tr("The first rule that fits a record gives its colour."));
    setLook(hint, "caption");
    auto *add = new QPushButton(tr("+ Rule"));
    add->setObjectName(QStringLiteral("colourAdd"));
    setLook(add, "link");
    m_list->setSpacing(space::xs);
    body()->addWidget(title);
    body()->addWidget(hint);
    body()->addLayout(m_list);
    body()->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this, add] { editFilter(-1, add); });
}

void ColourRulesPopup::setRules(const std::vector<ColourRule> &rules)
{
    if (rules == m_rules && m_list->count() == int(rules.size()))
        return;
    m_rules = rules;
    rebuild();
}

void ColourRulesPopup::setChoosesField(bool chooses)
{
    if (chooses == m_choosesField)
        return;
    m_choosesField = chooses;
    rebuild();
}

void ColourRulesPopup::change(std::vector<ColourRule> rules)
{
    m_rules = std::move(rules);
    rebuild();
    emit rulesChanged(m_rules);
}

void ColourRulesPopup::rebuild()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < int(m_rules.size()); ++i)
        addRow(i);
    layout()->invalidate();
    layout()->activate();
    resize(width(), layout()->totalSizeHint().height());
}

void ColourRulesPopup::addRow(int index)
{
    const ColourRule &rule = m_rules[size_t(index)];
    auto *row = new QWidget;
    auto *colour = new QToolButton;
    colour->setObjectName(QStringLiteral("ruleColour"));
    colour->setIcon(swatch(rule.color, m_theme.palette()));
    colour->setAccessibleName(tr("Colour"));
    colour->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(colour);
    for (const Colour &each : colours) {
        const QString token = QString::fromLatin1(each.token);
        connect(menu->addAction(swatch(token, m_theme.palette()), tr(each.name)), &QAction::triggered, this,
                [this, index, token] {
                    auto rules = m_rules;
                    rules[size_t(index)].color = token;
                    change(std::move(rules));
                });
    }
    colour->setMenu(menu);
    auto *filter = new QPushButton;
    filter->setObjectName(QStringLiteral("ruleFilter"));
    setLook(filter, "quiet");
    const QString words = filterWords(m_workspace, m_localizer, m_page, rule.filter);
    filter->setText(filter->fontMetrics().elidedText(words, Qt::ElideRight, 230).replace(u'&', QLatin1String("&&")));
    filter->setToolTip(plainTip(words));
    connect(filter, &QPushButton::clicked, this, [this, index, filter] { editFilter(index, filter); });
    auto *where = new QComboBox;
    where->setObjectName(QStringLiteral("ruleWhere"));
    where->setAccessibleName(tr("What is coloured"));
    where->addItem(tr("the record"), qint64(0));
    where->setFixedWidth(150);
    if (const Page *page = m_workspace.schema().page(m_page)) {
        for (const Field &field : page->fields)
            where->addItem(field.names.in(m_localizer.language()), field.id.value);
    }
    where->setCurrentIndex(qMax(0, where->findData(rule.field.value)));
    connect(where, &QComboBox::activated, this, [this, index, where] {
        auto rules = m_rules;
        rules[size_t(index)].field = FieldId(where->currentData().toLongLong());
        change(std::move(rules));
    });
    auto *remove = new QToolButton;
    remove->setObjectName(QStringLiteral("ruleRemove"));
    remove->setIcon(lineIcon(QStringLiteral("close"), m_theme.palette().mute));
    remove->setAccessibleName(tr("Remove the rule"));
    connect(remove, &QToolButton::clicked, this, [this, index] {
        auto rules = m_rules;
        rules.erase(rules.begin() + index);
        change(std::move(rules));
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(colour);
    layout->addWidget(filter, 1);
    layout->addWidget(where);
    where->setVisible(m_choosesField);
    layout->addWidget(remove);
    m_list->addWidget(row);
    row->show();
}

void ColourRulesPopup::editFilter(int index, const QWidget *under)
{
    if (!m_filter) {
        m_filter = new FilterPopup(m_workspace, m_theme, m_localizer, m_page, this);
        connect(m_filter, &FilterPopup::conditionReady, this, &ColourRulesPopup::takeFilter);
        connect(m_filter, &FilterPopup::wholeReady, this, &ColourRulesPopup::takeFilter);
        connect(m_filter, &Popup::closed, this, &ColourRulesPopup::filterClosed);
    }
    m_editing = index;
    if (index < 0)
        m_filter->startNew();
    else
        m_filter->startWith(m_rules[size_t(index)].filter);
    m_filter->openUnder(under);
}

// By a click beside it or by Escape, with a rule half written. A popup would stand before the question.
void ColourRulesPopup::filterClosed()
{
    if (!m_filter->isUnsaved())
        return;
    hide();
    askDiscard(
        parentWidget()->window(), m_theme, tr("Leave the rule unsaved?"), [] {},
        [this] {
            show();
            m_filter->show();
        });
}

void ColourRulesPopup::takeFilter(const Filter &filter)
{
    auto rules = m_rules;
    const bool isNew = m_editing < 0 || m_editing >= int(rules.size());
    if (filter.isAll()) {
        if (!isNew)
            rules.erase(rules.begin() + m_editing);
    } else if (isNew) {
        rules.push_back({filter, {}, QString::fromLatin1(colours[rules.size() % std::size(colours)].token)});
    } else {
        rules[size_t(m_editing)].filter = filter;
    }
    if (rules != m_rules)
        change(std::move(rules));
}

} // namespace pheu
