// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importer.h"

#include "base/currency.h"
#include "exchange/breakdownguard.h"
#include "exchange/importhistory.h"
#include "exchange/importplan.h"
#include "exchange/sourcelist.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(pheu::ImportPlan)
};

// A part of the progress of the whole.
Progress part(const Progress &progress, double from, double to)
{
    if (!progress)
        return {};
    return [progress, from, to](double fraction) { return progress(from + (to - from) * fraction); };
}

} // namespace

Result<const Page *> importTarget(const Workspace &workspace, const QString &asked)
{
    const QString name = asked.isEmpty() ? QStringLiteral("results") : asked;
    const Page *page = workspace.schema().page(name);
    if (page)
        return page;
    QStringList known;
    for (const Page &candidate : workspace.schema().pages)
        known << (candidate.role.isEmpty() ? candidate.names.in(workspace.settings().language) : candidate.role);
    return Error{ErrorCode::UnknownName,
                 PlanText::tr("There is no page “%1”. The pages are: %2.").arg(name, known.join(QStringLiteral(", ")))};
}

ImportPlan::ImportPlan() = default;
ImportPlan::~ImportPlan() = default;

const ImportSummary &ImportPlan::summary() const
{
    return d->summary;
}

const std::vector<ImportProblem> &ImportPlan::problems() const
{
    return d->allProblems;
}

const std::vector<SourceInfo> &ImportPlan::sources() const
{
    return d->sources;
}

Result<SourceInfo> inspectSource(Workspace &workspace, const QString &file, const ImportOptions &options)
{
    const Result<const Page *> page = importTarget(workspace, options.page);
    if (!page)
        return page.error();
    const auto tables = SourceFile::look(workspace, **page, file, options, {});
    if (!tables)
        return tables.error();
    return tables->front()->info();
}

Result<std::unique_ptr<ImportPlan>> ImportPlan::make(Workspace &workspace, const QStringList &files,
                                                     const ImportOptions &options, const Progress &progress)
{
    workspace.refresh();
    std::unique_ptr<ImportPlan> plan(new ImportPlan);
    plan->d = std::make_unique<Private>(workspace);
    Private &d = *plan->d;
    d.options = options;
    d.token = workspace.token();
    const Result<const Page *> page = importTarget(workspace, options.page);
    if (!page)
        return page.error();
    d.page = *page;
    if (Result<void> looked = d.look(files, part(progress, 0, 0.35)); !looked)
        return looked.error();
    if (Result<void> planned = d.plan(progress); !planned)
        return planned.error();
    Result<QStringList> digests = d.fileDigests.take(progress);
    if (!digests)
        return digests.error();
    d.digests = std::move(*digests);
    return plan;
}

Result<void> ImportPlan::Private::look(const QStringList &named, const Progress &progress)
{
    const Result<QStringList> paths = sourceFiles(named);
    if (!paths)
        return paths.error();
    fileDigests.start(*paths);
    const double share = 1 / double(std::max<qsizetype>(paths->size(), 1));
    for (const QString &path : *paths) {
        const double done = share * double(summary.files.size());
        auto tables = SourceFile::look(workspace, *page, path, options, part(progress, done, done + share));
        if (!tables)
            return tables.error();
        for (std::unique_ptr<SourceFile> &table : *tables) {
            if (Result<void> taken = take(std::move(table), path); !taken)
                return taken.error();
        }
        summary.files << path;
    }
    return {};
}

Result<void> ImportPlan::Private::take(std::unique_ptr<SourceFile> table, const QString &path)
{
    if (Result<void> goes = goesTo(table->mapping().page, path); !goes)
        return goes.error();
    if (Result<void> decided = table->decide(options); !decided)
        return decided.error();
    sources.push_back(table->info());
    const QString &preset = sources.back().preset;
    if (!preset.isEmpty() && !summary.preset.split(QStringLiteral(", ")).contains(preset))
        summary.preset += (summary.preset.isEmpty() ? QString() : QStringLiteral(", ")) + preset;
    pathOf.push_back(int(summary.files.size()));
    files.push_back(std::move(table));
    return {};
}

// All files of an import fill one page.
Result<void> ImportPlan::Private::goesTo(const Page *target, const QString &path)
{
    if (!files.empty() && target != page)
        return Error{ErrorCode::InvalidInput,
                     PlanText::tr("“%1” fills the page “%2” and “%3” the page “%4”. Import them one after the other.")
                         .arg(files.front()->path(), page->names.in(workspace.settings().language), path,
                              target->names.in(workspace.settings().language))};
    page = target;
    summary.page = page->role.isEmpty() ? page->names.in(workspace.settings().language) : page->role;
    return {};
}

// Every field that some file fills, and those of the key.
std::vector<std::unique_ptr<PlanField>> ImportPlan::Private::planFields() const
{
    QSet<FieldId> wanted;
    for (const std::unique_ptr<SourceFile> &file : files) {
        for (const ColumnUse &use : file->mapping().uses) {
            if (use.field)
                wanted.insert(use.field->id);
        }
    }
    QStringList keyNames = options.key;
    for (const QStringList &names : genericRules().keys.value(page->role))
        keyNames += names;
    for (const QString &name : keyNames) {
        if (const Field *field = page->field(name))
            wanted.insert(field->id);
    }
    if (page->nameField && page->role != u"results")
        wanted.insert(page->nameField);
    for (const Field &field : page->fields) { // an amount is what it is with its currency
        if (wanted.contains(field.id) && field.type->meaning() == Meaning::Money && field.config.currencyField)
            wanted.insert(field.config.currencyField);
    }
    std::vector<std::unique_ptr<PlanField>> fields;
    for (const Field &field : page->fields) {
        if (!wanted.contains(field.id) || !field.isEditable())
            continue;
        const int digits = currencyDigits(workspace.currencyOf(field)).value_or(2);
        fields.push_back(std::make_unique<PlanField>(*page, field, digits));
        for (const std::unique_ptr<SourceFile> &file : files) { // each row of an order says a part of it
            const Preset *preset = file->mapping().preset;
            if (preset && preset->continuationAdd.contains(field.role) && fields.back()->isNumber())
                fields.back()->setMerge(PlanField::Merge::Add);
        }
    }
    return fields;
}

Result<std::vector<std::vector<int>>>
ImportPlan::Private::keys(const std::vector<std::unique_ptr<PlanField>> &fields) const
{
    std::vector<std::vector<int>> keys;
    if (options.onMatch == OnMatch::Add)
        return keys;
    std::vector<QStringList> names = genericRules().keys.value(page->role);
    if (!options.key.isEmpty())
        names = {options.key};
    else if (names.empty() && page->nameField)
        names = {{page->field(page->nameField)->names.en}};
    for (const QStringList &alternative : names) {
        std::vector<int> key;
        const bool isLast = &alternative == &names.back();
        for (const QString &name : alternative) {
            const Field *field =
                options.key.isEmpty() && names.size() == 1 && page->nameField && alternative.size() == 1
                    ? page->field(page->nameField)
                    : page->field(name);
            const auto found =
                std::find_if(fields.begin(), fields.end(), [field](const std::unique_ptr<PlanField> &planned) {
                    return field && &planned->field() == field;
                });
            const bool usable =
                found != fields.end() && ColumnReader::canRead(*field) && field->storage() != Storage::Real;
            if (!usable && !options.key.isEmpty())
                return Error{
                    ErrorCode::UnknownName,
                    PlanText::tr("“%1” cannot be part of the key of “%2”. Use fields of text, dates, whole numbers or "
                                 "single links.")
                        .arg(name, page->names.in(workspace.settings().language))};
            if (usable)
                key.push_back(int(found - fields.begin()));
            else if (!isLast && &name == &alternative.front())
                break; // without its first part the rest would tell nobody apart
        }
        if (!key.empty())
            keys.push_back(key);
    }
    if (keys.empty())
        return Error{
            ErrorCode::InvalidInput,
            PlanText::tr("Records of “%1” have no name to be known by. Say which fields tell them apart with --key, or "
                         "add every row with --on-match add.")
                .arg(page->names.in(workspace.settings().language))};
    return keys;
}

Result<void> ImportPlan::Private::plan(const Progress &progress)
{
    std::vector<std::unique_ptr<PlanField>> fields = planFields();
    Result<std::vector<std::vector<int>>> keyFields = keys(fields);
    if (!keyFields)
        return keyFields.error();
    sums.resize(fields.size());
    const bool numbered = options.key.isEmpty() && genericRules().events.contains(page->role);
    rows = std::make_unique<PlanRows>(workspace, *page, std::move(fields), std::move(*keyFields), options.onMatch,
                                      numbered);
    qint64 expected = 0;
    for (const std::unique_ptr<SourceFile> &file : files)
        expected += file->dataLines();
    Result<PlanRules> rules = PlanRules::make(workspace, *page, rows->fields());
    if (!rules)
        return rules.error();
    std::vector<int> looked = rules->uniqueFields();
    const int currency = rows->currencyField();
    if (currency >= 0 && options.onMatch == OnMatch::Update)
        looked.push_back(currency);
    const auto remember = [&](int field, qint64 value, qint64 record) {
        if (field == currency && value != PlanField::null)
            noteCurrency(value);
        rules->addStored(field, value, record);
    };
    if (Result<void> loaded = rows->loadExisting(expected, looked, remember); !loaded)
        return loaded.error();
    if (files.size() > 1 && currency >= 0 && std::ranges::any_of(files, [this](const auto &file) {
            const QString said = options.currency.isEmpty() ? file->info().currency : options.currency;
            return !said.isEmpty() && said.toUpper() != workspace.settings().currency;
        }))
        rows->keepCurrencies();
    for (size_t i = 0; i < files.size(); ++i) {
        const double share = 0.5 / double(files.size());
        FilePlanner planner(workspace, *page, *files[i], *rows, *rules, links, options);
        Result<FileOutcome> outcome =
            planner.run(part(progress, 0.35 + share * double(i), 0.35 + share * double(i + 1)));
        if (!outcome)
            return outcome.error();
        add(*outcome);
    }
    if (Result<void> guarded = guardBreakdowns(); !guarded)
        return guarded.error();
    files.clear();
    if (Result<void> refused = refuseWhenNothingIsLeft(); !refused)
        return refused.error();
    if (Result<void> compared = rows->compare(part(progress, 0.85, 1)); !compared)
        return compared.error();
    summary.added = rows->added();
    summary.updated = rows->updated();
    summary.skipped += rows->unchanged();
    countCreated();
    for (size_t i = 0; i < sums.size(); ++i) {
        const Field &field = rows->fields()[i]->field();
        if (sums[i].any && !sums[i].lost)
            summary.totals.insert(field.role.isEmpty() ? field.names.in(workspace.settings().language) : field.role,
                                  {sums[i].fileKnown ? sums[i].file : std::nullopt, sums[i].imported});
    }
    return {};
}

// A record that is there already has amounts in this currency.
void ImportPlan::Private::noteCurrency(qint64 value)
{
    const PlanField &field = *rows->fields()[size_t(rows->currencyField())];
    if (!rows->keepsCurrencies() && field.impliedPart(value) != field.impliedPart(PlanField::null))
        rows->keepCurrencies();
}

Result<void> ImportPlan::Private::guardBreakdowns()
{
    if (page->role != u"results" || options.onMatch == OnMatch::Add)
        return {};
    std::vector<bool> guarded;
    QStringList names, cuts;
    for (const std::unique_ptr<SourceFile> &file : files) {
        guarded.push_back(file->mapping().preset != nullptr);
        names << file->name();
        cuts << file->mapping().breakdowns.join(QStringLiteral(", "));
        if (!cuts.back().isEmpty() && !breakdowns.contains(cuts.back()))
            breakdowns << cuts.back();
    }
    const BreakdownGuard guard(*rows);
    if (Result<void> checked = guard.check(workspace, *page, guarded, names); !checked)
        return checked;
    return guard.checkCuts(workspace, *page, cuts, names);
}

void ImportPlan::Private::add(const FileOutcome &outcome)
{
    summary.rows += outcome.rows;
    summary.merged += outcome.merged;
    summary.skipped += outcome.skipped + outcome.replaced;
    summary.totalsRows += outcome.totalsRows;
    summary.roundedCells += outcome.rounding.cells;
    summary.roundedAmount += outcome.rounding.amount;
    summary.problemCount += outcome.problemCount;
    for (const ImportProblem &problem : outcome.problems) {
        if (summary.problems.size() < 1000)
            summary.problems.push_back(problem);
        if (allProblems.size() < FilePlanner::problemsKept)
            allProblems.push_back(problem);
    }
    if (outcome.rangeFrom) {
        summary.rangeFrom = summary.rangeFrom ? std::min(*summary.rangeFrom, *outcome.rangeFrom) : outcome.rangeFrom;
        summary.rangeTo = summary.rangeTo ? std::max(*summary.rangeTo, *outcome.rangeTo) : outcome.rangeTo;
    }
    for (const QString &note : outcome.notes) {
        if (!summary.notes.contains(note))
            summary.notes << note;
    }
    for (const QString &code : outcome.currencies) {
        if (!summary.currencies.contains(code))
            summary.currencies << code;
    }
    for (size_t i = 0; i < outcome.totals.size(); ++i) {
        const FieldTotal &total = outcome.totals[i];
        if (!total.any)
            continue;
        const PlanField &field = *rows->fields()[i];
        sums[i].any = true;
        const bool isMoney = field.kind() == PlanField::Kind::Money;
        const QString code = isMoney && field.field().config.currencyField ? outcome.currencies.value(0) : QString();
        const auto toMajor = [&](qint64 units) {
            const int digits = currencyDigits(code).value_or(field.scale());
            return isMoney ? Decimal{units, digits}.toDouble() : field.toMajor(units);
        };
        sums[i].lost = sums[i].lost || total.overflowed || (isMoney && summary.currencies.size() > 1);
        // Units of one scale are exact below 2⁵³; files are few, so the sum of their sums stays right.
        sums[i].imported += toMajor(total.imported);
        if (total.file)
            sums[i].file = sums[i].file.value_or(0) + toMajor(*total.file);
        else
            sums[i].fileKnown = false;
    }
}

// A file in which no row is right is refused as a whole, with the first thing that is wrong.
Result<void> ImportPlan::Private::refuseWhenNothingIsLeft() const
{
    if (summary.problemCount == 0 || rows->size() > 0 || summary.skipped > summary.problemCount)
        return {};
    const ImportProblem &first = summary.problems.front();
    const QString where = first.column.isEmpty()
                              ? PlanText::tr("line %1").arg(first.line)
                              : PlanText::tr("line %1, column “%2”").arg(first.line).arg(first.column);
    return Error{ErrorCode::InvalidInput, PlanText::tr("No row of “%1” can be imported. The first problem is in %2: %3")
                                              .arg(first.file, where, first.message)};
}

void ImportPlan::Private::countCreated()
{
    for (const NewRecord &record : links.newRecords()) {
        if (!record.used)
            continue;
        const Page *target = workspace.schema().page(record.page);
        ++summary.created[target->role.isEmpty() ? target->names.in(workspace.settings().language) : target->role];
    }
}

} // namespace pheu
