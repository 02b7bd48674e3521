// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pageguess.h"

#include "base/currency.h"
#include "base/text.h"
#include "exchange/celldate.h"
#include "exchange/cellnumber.h"
#include "exchange/delimitedreader.h"
#include "exchange/filelayout.h"
#include "exchange/headername.h"
#include "exchange/textsource.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::PageGuess)
};

constexpr qint64 mostRows = 20'000; // are looked at
constexpr int mostOptions = 12;
constexpr int mostDistinct = 4000; // beyond it nothing is a list of options
constexpr qsizetype longText = 120;
constexpr qsizetype longestCode = 15; // digits that a number keeps; longer ones are names
constexpr int mostColumns = 300;

// What the cells of one column say.
struct Facts {
    qint64 filled = 0, urls = 0, mails = 0, phones = 0, truths = 0, percents = 0, times = 0, codes = 0, fractions = 0;
    NumberEvidence numbers;
    DateEvidence dates;
    QString currency;
    QSet<QString> values;
    QStringList options, samples;
    bool repeats = false, tooMany = false, lines = false;
    qsizetype longest = 0;
};

bool isTruth(const QString &folded)
{
    static const QSet<QString> words{QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("yes"),
                                     QStringLiteral("no"),   QStringLiteral("có"),    QStringLiteral("không"),
                                     QStringLiteral("đúng"), QStringLiteral("sai")};
    return words.contains(folded);
}

void lookAtNumber(Facts &facts, std::string_view cell, const QString &text)
{
    const NumberShape shape = numberShape(cell);
    facts.numbers.add(shape, cell);
    if (shape == NumberShape::Junk)
        return;
    if (text.contains(u'%'))
        ++facts.percents;
    // 0901234567 and 120210000000000123 are names made of digits.
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (digits && ((text.size() > 1 && text.startsWith(u'0')) || text.size() > longestCode))
        ++facts.codes;
    // 1.234.567 says that the comma is the decimal sign and has no decimals itself.
    CellNumber number;
    const char sign = shape == NumberShape::Comma ? ',' : '.';
    if (readNumber(trimmedCell(cell), sign, number) != NumberFault::None)
        return;
    const bool marked = shape == NumberShape::Comma || shape == NumberShape::Point;
    facts.fractions += marked && number.value.scale > 0;
    if (facts.currency.isEmpty() && !number.currency.empty()) {
        const QStringList codes = currenciesOfSign(number.currency);
        if (codes.size() == 1)
            facts.currency = codes.front();
    }
}

void lookAt(Facts &facts, std::string_view cell)
{
    if (isNullMarker(cell))
        return;
    const std::string_view trimmed = trimmedCell(cell);
    const QString text = cleanText(QString::fromUtf8(trimmed.data(), qsizetype(trimmed.size())));
    static const QRegularExpression url(QStringLiteral("^(https?://|www\\.)\\S+$"),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mail(QStringLiteral("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"));
    static const QRegularExpression phone(QStringLiteral("^(\\+|0)[0-9][0-9 .()-]{6,17}$"));
    ++facts.filled;
    facts.longest = std::max(facts.longest, text.size());
    facts.lines = facts.lines || text.contains(u'\n');
    if (facts.samples.size() < 3)
        facts.samples << text.simplified().left(60);
    facts.urls += url.match(text).hasMatch();
    facts.mails += mail.match(text).hasMatch();
    facts.phones += phone.match(text).hasMatch();
    const QString folded = caseFold(text);
    facts.truths += isTruth(folded);
    lookAtNumber(facts, cell, text);
    facts.dates.add(readDateCell(trimmed));
    facts.times += !timeOfDateCell(trimmed).isEmpty();
    if (facts.values.contains(folded)) {
        facts.repeats = true;
    } else if (facts.values.size() < mostDistinct) {
        facts.values.insert(folded);
        if (facts.options.size() <= mostOptions)
            facts.options << text;
    } else {
        facts.tooMany = true;
    }
}

bool isDate(const Facts &facts)
{
    return facts.dates.junk == 0 && facts.dates.days + facts.dates.numbers == facts.filled &&
           (facts.dates.numbers == 0 || facts.dates.order());
}

QString typeOf(const Facts &facts, const QString &headerCurrency)
{
    const auto all = [&facts](qint64 count) { return count == facts.filled; };
    if (facts.filled == 0)
        return QStringLiteral("text");
    if (isDate(facts))
        return facts.times > 0 ? QStringLiteral("datetime") : QStringLiteral("date");
    if (facts.numbers.junk == 0 && facts.codes == 0) {
        if (all(facts.percents))
            return QStringLiteral("percent");
        if (!headerCurrency.isEmpty() || !facts.currency.isEmpty())
            return QStringLiteral("money");
        return facts.fractions > 0 ? QStringLiteral("decimal") : QStringLiteral("integer");
    }
    if (all(facts.truths))
        return QStringLiteral("checkbox");
    if (all(facts.urls))
        return QStringLiteral("url");
    if (all(facts.mails))
        return QStringLiteral("email");
    if (all(facts.phones))
        return QStringLiteral("phone");
    const qsizetype different = facts.values.size();
    if (!facts.tooMany && different <= mostOptions && facts.filled >= 3 * different && facts.longest <= 40)
        return QStringLiteral("select");
    return facts.lines || facts.longest > longText ? QStringLiteral("long_text") : QStringLiteral("text");
}

Error unreadable(const QString &file, const QString &why)
{
    return {ErrorCode::InvalidInput, Text::tr("“%1” cannot become a page: %2").arg(file, why)};
}

} // namespace

Result<PageGuess> guessPage(const QString &file, const Progress &progress)
{
    const Result<TextSource> source = TextSource::open(file);
    if (!source)
        return source.error();
    const FileLayout layout = findLayout(source->text(), {});
    if (layout.openQuoteLine)
        return unreadable(
            source->name(),
            Text::tr("on line %1 a quotation mark opens a cell and is never closed.").arg(layout.openQuoteLine));
    if (layout.headers.isEmpty())
        return unreadable(source->name(), Text::tr("it has no row of column names. Add one as the first line."));
    if (layout.headers.size() > mostColumns)
        return unreadable(source->name(), Text::tr("it has %1 columns, and a page made from a file has at most %2.")
                                              .arg(layout.headers.size())
                                              .arg(mostColumns));
    std::vector<Facts> facts(size_t(layout.headers.size()));
    PageGuess guess;
    DelimitedReader reader(source->text(), layout.delimiter, layout.dataOffset, layout.dataLine);
    while (guess.rows < mostRows && reader.next()) {
        if (reader.isBlank())
            continue;
        ++guess.rows;
        for (size_t i = 0; i < std::min(facts.size(), reader.cells().size()); ++i)
            lookAt(facts[i], reader.cells()[i].text);
        if (guess.rows % 1024 == 0 && progress && !progress(double(guess.rows) / double(mostRows)))
            return Error{ErrorCode::Canceled, Text::tr("Looking at the file was canceled.")};
    }
    guess.name = cleanText(QFileInfo(file).completeBaseName()).trimmed();
    QSet<QString> taken;
    for (size_t i = 0; i < facts.size(); ++i) {
        const QString header = layout.headers.at(qsizetype(i));
        if (header.isEmpty() && facts[i].filled == 0)
            continue;
        GuessedColumn column;
        column.header = header;
        column.name = header.isEmpty() ? Text::tr("Column %1").arg(i + 1) : header.left(200);
        for (int n = 2; taken.contains(caseFold(column.name)); ++n)
            column.name = QStringLiteral("%1 %2").arg(header).arg(n);
        taken.insert(caseFold(column.name));
        const QString currency = headerName(header).currency;
        column.type = typeOf(facts[i], currency);
        if (column.type == u"money")
            column.config.currency = currency.isEmpty() ? facts[i].currency : currency;
        if (column.type == u"select")
            column.options = facts[i].options;
        column.samples = facts[i].samples;
        column.distinct = facts[i].filled > 0 && !facts[i].repeats && !facts[i].tooMany;
        guess.columns.push_back(std::move(column));
    }
    return guess;
}

Page pageOf(const PageGuess &guess, const QString &name, const QString &icon, const QString &nameFieldName)
{
    static constexpr const char *colours[] = {"blue", "teal", "green", "amber", "red", "pink", "violet", "slate"};
    Page page;
    page.names.own = name;
    page.icon = icon;
    qint64 next = -1;
    FieldId firstText, firstDistinct;
    for (const GuessedColumn &column : guess.columns) {
        Field field;
        field.id = FieldId(next--);
        field.names.own = column.name;
        field.type = fieldType(column.type);
        field.config = column.config;
        if (column.type == u"select") {
            for (qsizetype i = 0; i < column.options.size(); ++i) {
                Option option;
                option.names.own = column.options.at(i);
                option.color = QLatin1String(colours[size_t(i) % std::size(colours)]);
                field.options.push_back(option);
            }
        }
        if (column.type == u"text") {
            firstText = firstText ? firstText : field.id;
            if (column.distinct && !firstDistinct)
                firstDistinct = field.id;
        }
        page.fields.push_back(std::move(field));
    }
    page.nameField = firstDistinct ? firstDistinct : firstText;
    if (!page.nameField) {
        Field first;
        first.id = FieldId(next);
        first.names.own = nameFieldName;
        first.type = fieldType(QStringLiteral("text"));
        page.fields.insert(page.fields.begin(), first);
        page.nameField = first.id;
    }
    return page;
}

} // namespace pheu
