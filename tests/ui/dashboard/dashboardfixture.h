// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard page over a small shop, and what hands do with it.
#pragma once

#include "dashboard/carddialog.h"
#include "dashboard/cardgrid.h"
#include "dashboard/cardwidget.h"
#include "dashboard/dashboardedits.h"
#include "dashboard/dashboardpage.h"
#include "support/shopworkspace.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace pheu::fixture
{

struct Board {
    Shop shop;
    MetricsEngine engine;
    Theme theme;
    Localizer localizer;
    DashboardPage page;

    explicit Board(bool withResults = true)
        : shop(withResults)
        , engine(*shop.workspace)
        , page(*shop.workspace, engine, theme, localizer)
    {
        page.resize(1072, 760);
        page.show();
    }

    Workspace &workspace() const { return *shop.workspace; }
    const Dashboard &current() const { return page.dashboards().current(); }
    CardWidget *card(const QString &id) const
    {
        const QList<CardWidget *> found = page.findChildren<CardWidget *>(QStringLiteral("card-") + id);
        for (CardWidget *one : found) {
            if (one->isVisible()) // one that goes may still be there
                return one;
        }
        return nullptr;
    }
    CardWidget *card(const char *id) const { return card(QString::fromLatin1(id)); }
    bool waitForCards() const
    {
        return QTest::qWaitFor([this] { return card("kpi-cost") != nullptr; }, 5000);
    }
    // The cards on screen, as many as the dashboard has.
    bool waitForAll() const
    {
        return QTest::qWaitFor([this] {
            const auto *grid = page.findChild<CardGrid *>();
            const auto &cards = current().cards;
            if (grid->cards().size() != cards.size())
                return false;
            for (size_t i = 0; i < cards.size(); ++i) {
                if (!(grid->cards()[i]->data().definition == cards[i]))
                    return false;
            }
            return true;
        });
    }
    void trigger(CardWidget *widget, const HitArea *area, const QString &action) const
    {
        QVERIFY(widget);
        const std::unique_ptr<QMenu> menu(widget->makeMenu(area));
        auto *found = menu->findChild<QAction *>(action);
        QVERIFY2(found, qPrintable(action));
        found->trigger();
    }
    void trigger(CardWidget *widget, const char *action) const
    {
        trigger(widget, nullptr, QString::fromLatin1(action));
    }
    QMenu *openCardsMenu() const
    {
        QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("cardsMenuButton")), Qt::LeftButton);
        return page.findChild<QMenu *>(QStringLiteral("cardsMenu"));
    }
    CardDialog *openNewCard() const
    {
        QMenu *menu = openCardsMenu();
        menu->findChild<QAction *>(QStringLiteral("addOtherCard"))->trigger();
        menu->close();
        return page.findChild<CardDialog *>();
    }
    CardDialog *openConfigure(const QString &id) const
    {
        trigger(card(id), nullptr, QStringLiteral("actionConfigure"));
        return page.findChild<CardDialog *>();
    }
};

inline void chooseKind(CardDialog &dialog, const char *kind)
{
    auto *button = dialog.findChild<QToolButton *>(QStringLiteral("kind-") + QLatin1String(kind));
    QVERIFY2(button, kind);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(button->isChecked());
}

inline void typeFigure(CardDialog &dialog, int place, const char *name)
{
    const QString box = QStringLiteral("cardFigure%1").arg(place);
    if (!dialog.findChild<QComboBox *>(box))
        QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("addFigure")), Qt::LeftButton);
    auto *found = dialog.findChild<QComboBox *>(box);
    QVERIFY2(found && found->isVisible(), qPrintable(box));
    found->lineEdit()->selectAll();
    QTest::keyClicks(found->lineEdit(), QString::fromLatin1(name));
    found->completer()->popup()->hide();
}

// By the keys of a list.
inline void pickEntry(CardDialog &dialog, const char *box, const QVariant &data)
{
    auto *found = dialog.findChild<QComboBox *>(QLatin1String(box));
    QVERIFY2(found && found->isVisibleTo(&dialog), box);
    const int wanted = found->findData(data);
    QVERIFY2(wanted >= 0, qPrintable(data.toString()));
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Home);
    for (int i = 0; i < wanted; ++i)
        QTest::keyClick(found, Qt::Key_Down);
    QCOMPARE(found->currentData(), data);
}

inline QString problemOf(const CardDialog &dialog)
{
    const auto *label = dialog.findChild<QLabel *>(QStringLiteral("cardProblem"));
    return label->isVisibleTo(&dialog) ? label->text() : QString();
}

inline void saveCard(CardDialog &dialog)
{
    auto *save = dialog.findChild<QPushButton *>(QStringLiteral("cardSave"));
    QVERIFY2(save->isEnabled(), qPrintable(problemOf(dialog)));
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
    QCoreApplication::sendPostedEvents(&dialog, QEvent::DeferredDelete);
}

} // namespace pheu::fixture
