// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/recordformula.h"

#include "formula/compiler.h"
#include "formula/parser.h"
#include "formula/references.h"
#include "formula/run.h"

namespace pheu
{

Result<RecordFormula> RecordFormula::compile(const FormulaScope &scope, const QString &text, FormulaDefect *defect)
{
    const auto program = std::make_shared<FormulaProgram>();
    FormulaParser parser(text, {}, FormulaDialect::Record);
    program->text = text;
    program->nodes = parser.read();
    program->workspaceCurrency = packedCode(scope.currency);
    FormulaDefect found = parser.defect();
    if (!found.position) {
        FormulaCompiler compiler(scope, *program);
        if (!compiler.run())
            found = compiler.defect();
    }
    if (defect)
        *defect = found;
    if (found.position) {
        // A person knows the fields by their names, and counts characters in what they see.
        const QString before = shownFormula(*scope.schema, *scope.page, text.left(found.position - 1));
        found.position = int(before.size()) + 1;
        return found.error(shownFormula(*scope.schema, *scope.page, text));
    }
    RecordFormula formula;
    formula.m_program = program;
    return formula;
}

FormulaCell RecordFormula::evaluate(std::span<const FormulaCell> inputs, Day today, FormulaTrace *trace) const
{
    return FormulaRun(*m_program, inputs, today, trace).result();
}

QString RecordFormula::fieldTypeId() const
{
    switch (type().kind) {
    case FormulaKind::Number:
        return QStringLiteral("decimal");
    case FormulaKind::Integer:
        return QStringLiteral("integer");
    case FormulaKind::Percent:
        return QStringLiteral("percent");
    case FormulaKind::Money:
        return QStringLiteral("money");
    case FormulaKind::Date:
        return QStringLiteral("date");
    case FormulaKind::Instant:
        return QStringLiteral("datetime");
    case FormulaKind::Duration:
        return QStringLiteral("duration");
    case FormulaKind::Truth:
        return QStringLiteral("checkbox");
    case FormulaKind::Text:
    case FormulaKind::Nothing:
        break;
    }
    return QStringLiteral("text");
}

void RecordFormula::shape(FieldConfig &config) const
{
    config.currency.clear();
    config.currencyField = {};
    const FormulaType &result = type();
    if (!result.is(FormulaKind::Money))
        return;
    if (!result.ofWorkspace)
        config.currency = result.currency;
    if (result.currencyInput < 0)
        return;
    const FieldPath &path = inputs()[size_t(result.currencyInput)].path;
    if (path.steps.size() == 1)
        config.currencyField = path.steps.front();
}

Value valueOf(const FormulaCell &cell, FormulaKind kind)
{
    if (!cell.hasValue())
        return {};
    switch (kind) {
    case FormulaKind::Number:
    case FormulaKind::Percent:
        return cell.real;
    case FormulaKind::Text:
        return cell.text;
    case FormulaKind::Nothing:
        return {};
    default:
        return cell.integer;
    }
}

std::optional<FormulaKind> formulaKindOf(const Field &field)
{
    static const QHash<QString, FormulaKind> kinds = {
        {QStringLiteral("text"), FormulaKind::Text},
        {QStringLiteral("long_text"), FormulaKind::Text},
        {QStringLiteral("url"), FormulaKind::Text},
        {QStringLiteral("phone"), FormulaKind::Text},
        {QStringLiteral("email"), FormulaKind::Text},
        {QStringLiteral("select"), FormulaKind::Text},
        {QStringLiteral("person"), FormulaKind::Text},
        {QStringLiteral("multi_select"), FormulaKind::Text},
        {QStringLiteral("link"), FormulaKind::Text},
        {QStringLiteral("integer"), FormulaKind::Integer},
        {QStringLiteral("rating"), FormulaKind::Integer},
        {QStringLiteral("decimal"), FormulaKind::Number},
        {QStringLiteral("percent"), FormulaKind::Percent},
        {QStringLiteral("money"), FormulaKind::Money},
        {QStringLiteral("date"), FormulaKind::Date},
        {QStringLiteral("datetime"), FormulaKind::Instant},
        {QStringLiteral("created_time"), FormulaKind::Instant},
        {QStringLiteral("modified_time"), FormulaKind::Instant},
        {QStringLiteral("duration"), FormulaKind::Duration},
        {QStringLiteral("checkbox"), FormulaKind::Truth},
    };
    const auto kind = kinds.constFind(field.type->id());
    if (kind == kinds.constEnd() || field.config.computed == QLatin1String("kpi"))
        return std::nullopt;
    return *kind;
}

QString reasonInWords(FormulaTrace::Reason reason)
{
    struct Text {
        Q_DECLARE_TR_FUNCTIONS(pheu::RecordFormula)
    };
    using Reason = FormulaTrace::Reason;
    switch (reason) {
    case Reason::None:
        break;
    case Reason::NoValue:
        return Text::tr("there is no value here");
    case Reason::DividedByZero:
        return Text::tr("this is zero, and nothing can be divided by it");
    case Reason::Overflow:
        return Text::tr("the result is too large to be kept exactly");
    case Reason::Currencies:
        return Text::tr("the amounts are in different currencies");
    case Reason::NotReadable:
        return Text::tr("this text cannot be read as a value");
    case Reason::TooLong:
        return Text::tr("the text grows longer than 100,000 characters");
    case Reason::OutOfRange:
        return Text::tr("this is out of range");
    }
    return {};
}

} // namespace pheu
