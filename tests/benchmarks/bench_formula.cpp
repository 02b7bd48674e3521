// SPDX-License-Identifier: GPL-3.0-or-later
// Computed fields on a page of 1,000,000 results: adding them, and editing a single cell beside them.
#include "benchmarks/measure.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <unistd.h>

using namespace pheu;

namespace
{

constexpr qint64 rowCount = 1'000'000;

[[noreturn]] void fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.message));
    std::exit(1);
}

template<typename T>
T taken(Result<T> result)
{
    if (!result)
        fail(result.error());
    return std::move(*result);
}

FieldId fieldOf(const Workspace &workspace, const char *page, const char *role)
{
    return workspace.schema().page(QLatin1String(page))->field(QLatin1String(role))->id;
}

void fill(Workspace &workspace)
{
    const PageId campaigns = workspace.schema().page(QStringLiteral("campaigns"))->id;
    AddRecords add{campaigns, {fieldOf(workspace, "campaigns", "name"), fieldOf(workspace, "campaigns", "budget")}, {}};
    for (qint64 i = 0; i < 400; ++i)
        add.rows.push_back({QStringLiteral("Campaign %1").arg(i), Value(i * 1'000'000)});
    taken(workspace.apply({EditKind::AddRecords, {add}}));
    auto session = taken(workspace.beginEdit(EditKind::Import));
    const FieldId fields[] = {fieldOf(workspace, "results", "campaign"), fieldOf(workspace, "results", "clicks"),
                              fieldOf(workspace, "results", "impressions"), fieldOf(workspace, "results", "spend")};
    {
        const auto insert = taken(session->bulkInsert(workspace.schema().page(QStringLiteral("results"))->id, fields));
        for (qint64 i = 0; i < rowCount; ++i) {
            const qint64 values[] = {i % 400 + 1, i % 97, i % 5000, (i * 7919) % 3'000'000};
            Cell cells[4];
            for (size_t c = 0; c < 4; ++c)
                cells[c] = {.kind = Cell::Kind::Integer, .integer = values[c], .text = {}};
            taken(insert->add(cells));
        }
    }
    workspace.absorb(taken(session->commit()));
}

double addField(Workspace &workspace, const char *page, const char *name, FieldConfig config)
{
    Field field;
    field.role = QLatin1String(name);
    field.names.own = QLatin1String(name);
    field.type = fieldType(QStringLiteral("text"));
    field.config = std::move(config);
    QElapsedTimer timer;
    timer.start();
    taken(workspace.apply({EditKind::AddField, {AddField{workspace.schema().page(QLatin1String(page))->id, field}}}));
    return double(timer.nsecsElapsed()) / 1e6;
}

double setCells(Workspace &workspace, const char *page, const char *role, qint64 first, qint64 step)
{
    const PageId id = workspace.schema().page(QLatin1String(page))->id;
    const FieldId field = fieldOf(workspace, page, role);
    qint64 record = first, value = 1000;
    ::sync(); // the disk has what large edits left to it
    return bench::median(21, [&] {
        record += step;
        taken(workspace.apply({EditKind::Cells, {SetCells{id, {{RecordId(record), field, Value(++value)}}}}}));
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    bench::Report report(QCoreApplication::arguments());
    QTemporaryDir dir;
    auto workspace = taken(
        Workspace::create(dir.filePath(QStringLiteral("bench.pheu")), {.language = Language::English, .name = {}}));
    fill(*workspace);
    report.add({.name = QStringLiteral("a cell of 1 M, no computed field"),
                .ours = setCells(*workspace, "results", "spend", 5000, 37),
                .floorName = {},
                .aim = std::nullopt});
    FieldConfig formula;
    formula.computed = QStringLiteral("formula");
    formula.formula = QStringLiteral("spend / clicks");
    report.add({.name = QStringLiteral("add a formula to 1 M records"),
                .ours = addField(*workspace, "results", "cpc", formula),
                .floorName = {},
                .aim = 4000});
    report.add({.name = QStringLiteral("a cell beside it"),
                .ours = setCells(*workspace, "results", "spend", 600'000, 41),
                .floorName = {},
                .aim = 16});
    formula.formula = QStringLiteral("campaign & \": \" & round(percent(spend / campaign.budget), 4)");
    report.add({.name = QStringLiteral("add a formula over a link to 1 M records"),
                .ours = addField(*workspace, "results", "used", formula),
                .floorName = {},
                .aim = 6000});
    report.add({.name = QStringLiteral("a cell beside both"),
                .ours = setCells(*workspace, "results", "spend", 300'000, 43),
                .floorName = {},
                .aim = 16});
    report.add({.name = QStringLiteral("the budget that 2,500 records use"),
                .ours = setCells(*workspace, "campaigns", "budget", 100, 3),
                .floorName = {},
                .aim = 100});
    FieldConfig rollup;
    rollup.computed = QStringLiteral("rollup");
    rollup.via = fieldOf(*workspace, "results", "campaign");
    rollup.source = fieldOf(*workspace, "results", "spend");
    rollup.aggregate = QStringLiteral("sum");
    report.add({.name = QStringLiteral("add a sum over 1 M linked records"),
                .ours = addField(*workspace, "campaigns", "total", rollup),
                .floorName = {},
                .aim = 2000});
    report.add({.name = QStringLiteral("a cell beside both, summed in its campaign"),
                .ours = setCells(*workspace, "results", "spend", 200'000, 47),
                .floorName = {},
                .aim = 16});
    QElapsedTimer timer;
    timer.start();
    taken(workspace->undo());
    report.add({.name = QStringLiteral("undo of one"),
                .ours = double(timer.nsecsElapsed()) / 1e6,
                .floorName = {},
                .aim = 16});
    return 0;
}
