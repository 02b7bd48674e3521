// SPDX-License-Identifier: GPL-3.0-or-later
// A small workspace with results of three channels over sixty days, made through the door.
#pragma once

#include "workspace/workspace.h"

#include <QDate>
#include <QTemporaryDir>
#include <QTest>

namespace pheu::fixture
{

struct Shop {
    QTemporaryDir dir;
    std::unique_ptr<Workspace> workspace;

    explicit Shop(bool withResults = true)
    {
        NewWorkspace what;
        what.name = QStringLiteral("Shop");
        what.language = Language::English;
        const Clock clock = Clock::fixed(QDateTime(QDate(2026, 12, 5), QTime(9, 0)));
        auto made = Workspace::create(dir.filePath(QStringLiteral("shop.pheu")), what, clock);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        workspace = std::move(*made);
        if (withResults)
            addResults();
    }

    RecordId addCampaign(const QString &name, QDate start)
    {
        const Page *page = workspace->schema().page(QStringLiteral("campaigns"));
        AddRecords add{page->id,
                       {page->nameField, page->field(QStringLiteral("start"))->id},
                       {{Value(name), Value(qint64(toDay(start)))}}};
        const auto done = workspace->apply({EditKind::AddRecords, {add}});
        return done ? done->added.front() : RecordId();
    }

    qint64 channel(const QString &name) const
    {
        const Page *page = workspace->schema().page(QStringLiteral("channels"));
        const auto found = workspace->reader().findByName(page->id, name);
        return found && *found ? (*found)->value : 0;
    }

    // Ends on 30 November 2026. Facebook earns 3 times its spend, Google Search 5 times, TikTok half.
    void addResults()
    {
        const RecordId sale = addCampaign(QStringLiteral("Sale 11.11 & more"), QDate(2026, 11, 9));
        const RecordId launch = addCampaign(QStringLiteral("Launch"), QDate(2026, 10, 10));
        const Page *page = workspace->schema().page(QStringLiteral("results"));
        AddRecords add;
        add.page = page->id;
        for (const char *role :
             {"date", "channel", "campaign", "impressions", "clicks", "visits", "leads", "orders", "spend", "revenue"})
            add.fields.push_back(page->field(QLatin1String(role))->id);
        const std::tuple<QString, double, RecordId> channels[] = {{QStringLiteral("Facebook"), 3.0, sale},
                                                                  {QStringLiteral("Google Search"), 5.0, launch},
                                                                  {QStringLiteral("TikTok"), 0.5, sale}};
        for (int i = 0; i < 60; ++i) {
            const qint64 day = toDay(QDate(2026, 10, 2)) + i;
            for (const auto &[name, factor, campaign] : channels) {
                const qint64 spend = 1'000'000 + 10'000 * i;
                add.rows.push_back({Value(day), Value(channel(name)), Value(campaign.value), Value(qint64(50'000)),
                                    Value(qint64(1'000)), Value(qint64(800 - i)), Value(qint64(20)), Value(qint64(4)),
                                    Value(spend), Value(qint64(double(spend) * factor))});
            }
        }
        const auto done = workspace->apply({EditKind::AddRecords, {add}});
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
};

} // namespace pheu::fixture
