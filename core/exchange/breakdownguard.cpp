// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/breakdownguard.h"

#include "storage/logstore.h"
#include "storage/pathnames.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qint64 null = PlanField::null;

struct GuardText {
    Q_DECLARE_TR_FUNCTIONS(pheu::BreakdownGuard)
};

// The shapes of a set of them.
template<typename Use>
void forEachShape(quint32 shapes, Use use)
{
    for (int shape = 0; shape < 1 << PlanRows::levels; ++shape) {
        if (shapes >> shape & 1)
            use(shape);
    }
}

} // namespace

BreakdownGuard::BreakdownGuard(const PlanRows &rows)
    : m_rows(rows)
{
    const auto &fields = rows.fields();
    for (size_t i = 0; i < fields.size() && m_measures.size() < 64; ++i) {
        if (fields[i]->isNumber() && fields[i]->merge() == PlanField::Merge::Add &&
            ColumnReader::canRead(fields[i]->field()))
            m_measures.push_back(i);
    }
}

std::vector<qint64> BreakdownGuard::valuesOf(size_t row) const
{
    std::vector<qint64> values;
    for (const int field : m_rows.levelFields())
        values.push_back(
            field < 0 ? null : m_rows.fields()[size_t(field)]->keyPart(m_rows.fields()[size_t(field)]->column.at(row)));
    return values;
}

quint64 BreakdownGuard::measuresOf(size_t row) const
{
    quint64 bits = 0;
    for (size_t i = 0; i < m_measures.size(); ++i)
        bits |= m_rows.fields()[m_measures[i]]->column.at(row) != null ? quint64(1) << i : 0;
    return bits;
}

// Source, day and what both shapes name. `from` is the shape of the row that is entered, `to` that of the other.
quint64 BreakdownGuard::keyOf(const std::vector<qint64> &values, int from, int to) const
{
    KeyHash hash;
    hash.add(from);
    hash.add(to);
    hash.add(values[0]);
    hash.add(values[1]);
    for (int level = 0; level < PlanRows::levels; ++level)
        hash.add((from & to) >> level & 1 ? values[size_t(level) + 2] : null);
    return hash.high();
}

BreakdownGuard::Shapes BreakdownGuard::plannedShapes(const std::vector<bool> &guarded) const
{
    Shapes shapes;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        m_rows.passed(row);
        if (!guarded[size_t(m_rows.fileOf(row))])
            continue;
        const std::vector<qint64> values = valuesOf(row);
        shapes[values[0]] |= quint32(1) << PlanRows::shapeOf(values);
    }
    return shapes;
}

// Whether some source stands at more than one level; nearly no import does.
bool BreakdownGuard::isMixed(const Shapes &planned) const
{
    for (auto it = planned.begin(); it != planned.end(); ++it) {
        const quint32 all = *it | m_rows.storedShapes(it.key());
        if (all & (all - 1))
            return true;
    }
    return false;
}

BreakdownGuard::Index BreakdownGuard::indexOf(const Shapes &planned, const std::vector<bool> &guarded) const
{
    Index index;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        m_rows.passed(row);
        const int file = m_rows.fileOf(row);
        if (!guarded[size_t(file)])
            continue;
        const std::vector<qint64> values = valuesOf(row);
        const int shape = PlanRows::shapeOf(values);
        forEachShape(planned.value(values[0]) | m_rows.storedShapes(values[0]), [&](int other) {
            if (other == shape)
                return;
            const auto [known, isNew] = index.try_emplace(keyOf(values, shape, other), Seen{file, row, 0});
            known->second.measures |= measuresOf(row);
            if (known->second.file != file)
                known->second.file = -1; // of several files
        });
    }
    return index;
}

Error BreakdownGuard::clash(const QString &file, size_t row, int shape, int otherShape, const QString &other,
                            const QString &todo) const
{
    const auto named = [this](int levels) {
        QStringList names;
        for (int level = 0; level < PlanRows::levels; ++level) {
            if (levels >> level & 1)
                names << shownName(m_rows.fields()[size_t(m_rows.levelFields()[size_t(level) + 2])]->field().names);
        }
        return names.isEmpty() ? GuardText::tr("day alone") : names.join(QStringLiteral(", "));
    };
    const auto &fields = m_rows.fields();
    const auto text = [&](int part) {
        const size_t field = size_t(m_rows.levelFields()[size_t(part)]);
        const qint64 value = fields[field]->column.at(row);
        return part == 1 ? isoDay(Day(value)) : fields[field]->toValue(value, {}).toText();
    };
    //: %6 who gave them too, %7 by what, %8 a sentence
    return {ErrorCode::InvalidInput,
            GuardText::tr("“%1”, line %2 gives figures of %3 for %4 by %5, and %6 by %7: they would count twice. %8")
                .arg(file)
                .arg(m_rows.lineOf(row))
                .arg(text(0), text(1), named(shape), other, named(otherShape), todo)};
}

Result<BreakdownGuard::Earlier> BreakdownGuard::broughtBy(Workspace &workspace, const Page &page, qint64 record) const
{
    DigestLedger unused;
    const Result<std::vector<ImportRow>> imports = LogStore(workspace.database(), unused).imports();
    if (!imports)
        return imports.error();
    for (const ImportRow &row : *imports) {
        Query query;
        query.page = page.id;
        query.filter =
            Filter::compare(PathChoice{{FieldPath{{importColumn}}}}, Operator::Eq, {QString::number(row.id.value)});
        const Result<std::vector<RecordId>> brought = workspace.reader().select(query);
        if (!brought)
            return brought.error();
        if (std::ranges::find(*brought, RecordId(record)) != brought->end())
            return Earlier{row.id, QFileInfo(row.description.value(u"files")[0].toString()).fileName(), {}};
    }
    return Earlier{};
}

Error BreakdownGuard::storedClash(Workspace &workspace, const Page &page, const QString &file, const Seen &seen,
                                  int with, int shape, qint64 record) const
{
    const Result<Earlier> earlier = broughtBy(workspace, page, record);
    if (!earlier)
        return earlier.error();
    if (!earlier->import)
        return clash(file, seen.row, with, shape, GuardText::tr("the workspace has them"),
                     GuardText::tr("Delete those records, or, if these are other figures, set them apart with --set "
                                   "\"source=another name\"."));
    return clash(file, seen.row, with, shape,
                 GuardText::tr("import %1 (“%2”) gave them").arg(earlier->import.value).arg(earlier->file),
                 GuardText::tr("Undo that import (pheu undo FILE --import %1), or, if these are other figures, set "
                               "them apart with --set \"source=another name\".")
                     .arg(earlier->import.value));
}

Result<void> BreakdownGuard::checkFiles(const Shapes &planned, const Index &index, const std::vector<bool> &guarded,
                                        const QStringList &names) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        m_rows.passed(row);
        const int file = m_rows.fileOf(row);
        if (!guarded[size_t(file)])
            continue;
        const std::vector<qint64> values = valuesOf(row);
        const int shape = PlanRows::shapeOf(values);
        std::optional<int> clashing;
        size_t first = row; // that gave them
        forEachShape(planned.value(values[0]), [&](int other) {
            const auto found = other == shape ? index.end() : index.find(keyOf(values, other, shape));
            if (found != index.end() && found->second.file != file && (found->second.measures & measuresOf(row))) {
                clashing = other;
                first = found->second.row;
            }
        });
        if (!clashing)
            continue;
        const int other = m_rows.fileOf(first);
        return clash(names.value(file), row, shape, *clashing,
                     other == file ? GuardText::tr("another file of this import gives them")
                                   : GuardText::tr("“%1” of this import gives them").arg(names.value(other)),
                     GuardText::tr("Import one of the two files, or, if these are other figures, import them one "
                                   "after the other with --set \"source=another name\"."));
    }
    return {};
}

Result<void> BreakdownGuard::check(Workspace &workspace, const Page &page, const std::vector<bool> &guarded,
                                   const QStringList &names) const
{
    if (m_rows.levelFields().empty())
        return {};
    const Shapes planned = plannedShapes(guarded);
    if (!isMixed(planned))
        return {};
    const Index index = indexOf(planned, guarded);
    if (guarded.size() > 1) {
        if (Result<void> checked = checkFiles(planned, index, guarded, names); !checked)
            return checked;
    }
    std::vector<qint64> matched; // they are planned rows now
    for (size_t row = 0; row < m_rows.size(); ++row) {
        m_rows.passed(row);
        if (m_rows.actionOf(row) == PlanRows::Action::Update)
            matched.push_back(m_rows.recordOf(row).value);
    }
    std::sort(matched.begin(), matched.end());
    const std::vector<int> &levelFields = m_rows.levelFields();
    std::vector<FieldId> ids;
    for (const int field : levelFields)
        ids.push_back(m_rows.fields()[size_t(field)]->field().id);
    for (const size_t field : m_measures)
        ids.push_back(m_rows.fields()[field]->field().id);
    Result<ColumnReader> reader = ColumnReader::all(workspace.database(), page, ids);
    if (!reader)
        return reader.error();
    std::vector<qint64> values(levelFields.size());
    for (;;) {
        const Result<bool> more = reader->next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        for (size_t i = 0; i < values.size(); ++i) {
            PlanField &field = *m_rows.fields()[size_t(levelFields[i])];
            values[i] = field.keyPart(field.stored(*reader, int(i)));
        }
        const int shape = PlanRows::shapeOf(values);
        const Seen *seen = nullptr;
        int with = 0;
        forEachShape(planned.value(values[0]), [&](int other) {
            const auto found = other == shape ? index.end() : index.find(keyOf(values, other, shape));
            if (found != index.end()) {
                seen = &found->second;
                with = other;
            }
        });
        if (!seen || std::binary_search(matched.begin(), matched.end(), reader->id()))
            continue;
        quint64 measures = 0;
        for (size_t i = 0; i < m_measures.size(); ++i)
            measures |= reader->isNull(int(values.size() + i)) ? 0 : quint64(1) << i;
        if (measures & seen->measures)
            return storedClash(workspace, page, names.value(m_rows.fileOf(seen->row)), *seen, with, shape,
                               reader->id());
    }
}

// Imports whose rows were cut, by something else than some file of this one.
Result<std::vector<BreakdownGuard::Earlier>> BreakdownGuard::earlierCuts(Workspace &workspace,
                                                                         const QStringList &cuts) const
{
    DigestLedger unused;
    const Result<std::vector<ImportRow>> imports = LogStore(workspace.database(), unused).imports();
    if (!imports)
        return imports.error();
    std::vector<Earlier> earlier;
    for (const ImportRow &row : *imports) {
        const QJsonArray kept = row.description.value(u"breakdowns").toArray();
        Earlier one{row.id, QFileInfo(row.description.value(u"files")[0].toString()).fileName(), {}};
        for (const QJsonValue &cut : kept)
            one.cuts << cut.toString();
        const bool differs =
            std::ranges::any_of(cuts, [&](const QString &cut) { return !cut.isEmpty() && !one.cuts.contains(cut); });
        if (!one.cuts.isEmpty() && differs)
            earlier.push_back(std::move(one));
    }
    return earlier;
}

Result<void> BreakdownGuard::checkCuts(Workspace &workspace, const Page &page, const QStringList &cuts,
                                       const QStringList &names) const
{
    if (std::ranges::all_of(cuts, [](const QString &cut) { return cut.isEmpty(); }))
        return {};
    const Result<std::vector<Earlier>> earlier = earlierCuts(workspace, cuts);
    if (!earlier)
        return earlier.error();
    for (const Earlier &one : *earlier) {
        Query query;
        query.page = page.id;
        query.filter =
            Filter::compare(PathChoice{{FieldPath{{importColumn}}}}, Operator::Eq, {QString::number(one.import.value)});
        Result<std::vector<RecordId>> brought = workspace.reader().select(query);
        if (!brought)
            return brought.error();
        std::ranges::sort(*brought);
        for (size_t row = 0; !brought->empty() && row < m_rows.size(); ++row) {
            const QString cut = cuts.value(m_rows.fileOf(row));
            if (cut.isEmpty() || one.cuts.contains(cut) || m_rows.actionOf(row) != PlanRows::Action::Update ||
                !std::ranges::binary_search(*brought, m_rows.recordOf(row)))
                continue;
            return Error{
                ErrorCode::InvalidInput,
                GuardText::tr("“%1”, line %2 gives by %3 what import %4 (“%5”) gave by %6: the same figures in another "
                              "breakdown. Undo that import first (pheu undo FILE --import %4), or, if these are other "
                              "figures, set them apart with --set \"source=another name\".")
                    .arg(names.value(m_rows.fileOf(row)))
                    .arg(m_rows.lineOf(row))
                    .arg(cut)
                    .arg(one.import.value)
                    .arg(one.file, one.cuts.join(QStringLiteral("; ")))};
        }
    }
    return {};
}

} // namespace pheu
