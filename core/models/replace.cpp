// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/replace.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr size_t atOnce = 2048; // records read at a time

struct ReplaceText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Replace)
};

Result<QRegularExpression> patternOf(const ReplaceRequest &request)
{
    QString text = request.regex ? request.find : QRegularExpression::escape(request.find);
    if (request.wholeCell)
        text = QStringLiteral("\\A(?:%1)\\z").arg(text);
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!request.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    QRegularExpression pattern(text, options);
    if (!pattern.isValid()) {
        return Error{ErrorCode::InvalidInput, ReplaceText::tr("“%1” is no regular expression: %2 (character %3).")
                                                  .arg(request.find, pattern.errorString())
                                                  .arg(pattern.patternErrorOffset() + 1)};
    }
    return pattern;
}

QString replacementOf(const ReplaceRequest &request)
{
    QString text = request.with;
    return request.regex ? text : text.replace(u'\\', QLatin1String("\\\\"));
}

} // namespace

Result<ReplacePlan> planReplace(const Workspace &workspace, PageId pageId, std::span<const RecordId> records,
                                std::span<const FieldId> fields, const ReplaceRequest &request, const Format &format,
                                const std::function<bool(double)> &progress)
{
    ReplacePlan plan{SetCells{pageId, {}}, 0, 0, {}};
    const Page *page = workspace.schema().page(pageId);
    if (!page || request.find.isEmpty())
        return plan;
    const Result<QRegularExpression> pattern = patternOf(request);
    if (!pattern)
        return pattern.error();
    const QString with = replacementOf(request);
    std::vector<const Field *> asked;
    std::vector<FieldId> read;
    for (const FieldId id : fields) {
        const Field *field = page->field(id);
        const Meaning meaning = field ? field->type->meaning() : Meaning::Nothing;
        if (field && field->isEditable() && meaning != Meaning::Truth && meaning != Meaning::File) {
            asked.push_back(field);
            read.push_back(id);
        }
    }
    std::vector<size_t> codes; // where the currency of each is read; behind the end: nowhere
    for (const Field *field : asked) {
        codes.push_back(field->config.currencyField ? read.size() : size_t(-1));
        if (field->config.currencyField)
            read.push_back(field->config.currencyField);
    }
    CellText text(workspace, format);
    for (size_t first = 0; first < records.size(); first += atOnce) {
        if (progress && !progress(double(first) / double(records.size())))
            return Error{ErrorCode::Canceled, ReplaceText::tr("Nothing was replaced.")};
        const auto some = records.subspan(first, std::min(atOnce, records.size() - first));
        const auto found = workspace.reader().fetch(pageId, some, read);
        if (!found)
            return found.error();
        for (const Record &record : *found) {
            for (size_t i = 0; record.id && i < asked.size(); ++i) {
                if (record.values[i].isEmpty())
                    continue;
                const Field &field = *asked[i];
                const QString currency = codes[i] < record.values.size() ? record.values[codes[i]].toText() : QString();
                const QString before = text.edit(field, record.values[i], text.currencyOf(field, currency));
                if (!pattern->match(before).hasMatch())
                    continue;
                ++plan.found;
                QString after = before;
                after.replace(*pattern, with);
                const Result<Value> value = workspace.parse(field, after, format.locale(), currency);
                if (!value) {
                    ++plan.refused;
                    if (plan.problem.isEmpty())
                        plan.problem = value.error().message;
                } else if (*value != record.values[i]) {
                    plan.edit.cells.push_back({record.id, field.id, *value});
                }
            }
        }
    }
    return plan;
}

} // namespace pheu
