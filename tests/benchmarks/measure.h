// SPDX-License-Identifier: GPL-3.0-or-later
// One measured line of ./dev bench: our time beside the floor or peer of the same run, and their ratio, which is what
// counts: milliseconds drift with the machine.
#pragma once

#include "support/threadwatch.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

namespace pheu::bench
{

struct Line {
    QString name;
    double ours = 0; // ms
    QString floorName;
    double floor = 0;          // ms; 0: no floor
    std::optional<double> aim; // largest ratio aimed for, or ms where there is no floor
};

using test::threadMs;

// Median of `runs` timings in ms, after one that is not counted.
template<typename Body>
double median(int runs, Body body)
{
    body();
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        body();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[size_t(runs / 2)];
}

class Report
{
public:
    explicit Report(const QStringList &arguments)
        : m_json(arguments.contains(QStringLiteral("--json")))
    {
    }

    void add(const Line &line)
    {
        const double ratio = line.floor > 0 ? line.ours / line.floor : 0;
        if (m_json) {
            QJsonObject object{{QStringLiteral("name"), line.name}, {QStringLiteral("ms"), line.ours}};
            if (line.floor > 0) {
                object.insert(QStringLiteral("floor"), line.floorName);
                object.insert(QStringLiteral("floor_ms"), line.floor);
                object.insert(QStringLiteral("ratio"), ratio);
            }
            if (line.aim)
                object.insert(QStringLiteral("aim"), *line.aim);
            std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
        } else if (line.floor > 0) {
            std::printf("%-52s %9.2f ms   %6.2f x %s (%.2f ms)%s\n", qUtf8Printable(line.name), line.ours, ratio,
                        qUtf8Printable(line.floorName), line.floor, qUtf8Printable(aimText(line, ratio)));
        } else {
            std::printf("%-52s %9.2f ms%s\n", qUtf8Printable(line.name), line.ours,
                        qUtf8Printable(aimText(line, line.ours)));
        }
        std::fflush(stdout);
    }

private:
    static QString aimText(const Line &line, double reached)
    {
        if (!line.aim)
            return {};
        return QStringLiteral("   aim %1%2: %3")
            .arg(*line.aim)
            .arg(line.floor > 0 ? u" x" : u" ms",
                 reached <= *line.aim ? QStringLiteral("reached") : QStringLiteral("missed"));
    }
    bool m_json;
};

} // namespace pheu::bench
