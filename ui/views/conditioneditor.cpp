// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/conditioneditor.h"

#include "fields/choicelist.h"
#include "fields/choices.h"
#include "fields/datetext.h"
#include "storage/pathnames.h"
#include "storage/relativedate.h"
#include "theme/icons.h"
#include "views/filtertext.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int mostChoices = 40;
const QString lastDays = QStringLiteral("last");
const QString nextDays = QStringLiteral("next");
} // namespace

ConditionEditor::ConditionEditor(Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, Shape shape,
                                 QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_page(page)
    , m_field(new QComboBox)
    , m_operator(new QComboBox)
    , m_when(new QComboBox)
    , m_days(new QSpinBox)
    , m_value(new QLineEdit)
{
    build(shape);
    connect(m_field, &QComboBox::currentIndexChanged, this, &ConditionEditor::fieldChanged);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &ConditionEditor::operatorChanged);
    connect(m_when, &QComboBox::currentIndexChanged, this, &ConditionEditor::whenChanged);
    connect(m_days, &QSpinBox::valueChanged, this, &ConditionEditor::edited);
    connect(m_value, &QLineEdit::returnPressed, this, &ConditionEditor::accepted);
    connect(m_value, &QLineEdit::textEdited, this, [this] {
        if (usesChoices())
            fillChoices();
        emit edited();
    });
    fillFields();
}

void ConditionEditor::build(Shape shape)
{
    m_field->setObjectName(QStringLiteral("filterField"));
    m_field->setAccessibleName(tr("Field"));
    m_field->setMaxVisibleItems(16);
    m_operator->setObjectName(QStringLiteral("filterOperator"));
    m_operator->setAccessibleName(tr("Condition"));
    m_when->setObjectName(QStringLiteral("filterWhen"));
    m_when->setAccessibleName(tr("Which days"));
    m_when->setMaxVisibleItems(20);
    m_when->addItem(tr("exact day"), QString());
    for (const QString &word : relativeWords())
        m_when->addItem(relativeTitle(word), word);
    m_when->addItem(tr("last … days"), lastDays);
    m_when->addItem(tr("next … days"), nextDays);
    m_days->setObjectName(QStringLiteral("filterDays"));
    m_days->setAccessibleName(tr("Number of days"));
    m_days->setRange(1, 36600);
    m_days->setValue(30);
    m_value->setObjectName(QStringLiteral("filterValue"));
    m_value->setAccessibleName(tr("Value"));
    QBoxLayout *layout = nullptr;
    if (shape == Shape::Tall) {
        m_choices = new ChoiceList(m_theme, true);
        connect(m_choices, &ChoiceList::chosen, this, [this](qint64) {
            const QString name = m_choices->currentItem()->text();
            if (!m_chosen.removeOne(name))
                m_chosen.push_back(name);
            m_value->clear();
            fillChoices();
            emit edited();
        });
        layout = new QVBoxLayout(this);
    } else {
        layout = new QHBoxLayout(this);
        m_field->setMinimumWidth(110);
        m_field->setMaximumWidth(200);
        m_field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_operator->setFixedWidth(112);
        m_when->setMaximumWidth(140);
        m_value->setMinimumWidth(90);
    }
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(shape == Shape::Tall ? space::s : space::xs);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_operator), static_cast<QWidget *>(m_when),
          static_cast<QWidget *>(m_days), static_cast<QWidget *>(m_value)})
        layout->addWidget(widget, shape == Shape::Wide && (widget == m_value || widget == m_field) ? 1 : 0);
    if (m_choices)
        layout->addWidget(m_choices);
    else
        layout->addStretch();
}

void ConditionEditor::addPath(const PathChoice &path, const QString &text, const QString &icon)
{
    m_paths.push_back(path);
    const std::vector<FieldId> &steps = path.paths.front().steps;
    m_field->addItem(lineIcon(icon, m_theme.palette().mute), text, // a field of the page's own by its id
                     path.paths.size() == 1 && steps.size() == 1 ? steps.front().value : qint64(0));
}

// The page's own fields, then those of the records that its links lead to.
void ConditionEditor::fillFields()
{
    const QSignalBlocker quiet(m_field);
    const Schema &schema = m_workspace.schema();
    const Page *page = schema.page(m_page);
    if (!page)
        return;
    const Language language = m_localizer.language();
    const auto canBeAsked = [](const Field &field) {
        return field.storage() != Storage::Virtual && !field.type->operators().empty();
    };
    for (const Field &field : page->fields) {
        if (canBeAsked(field))
            addPath(PathChoice{{FieldPath{{field.id}}}}, field.names.in(language), fieldTypeIcon(field.type->id()));
    }
    if (const auto stage = virtualPath(schema, *page, QStringLiteral("stage"))) {
        const Field *field = fieldOfPath(schema, m_page, stage->paths.front());
        if (field)
            addPath(*stage, field->names.in(language), QStringLiteral("steps"));
    }
    for (const Field &link : page->fields) {
        const Page *target = targetPage(schema, link);
        if (!target)
            continue;
        for (const Field &field : target->fields) {
            if (canBeAsked(field) && field.storage() != Storage::Reverse && field.id != link.config.reverseOf)
                addPath(PathChoice{{FieldPath{{link.id, field.id}}}},
                        link.names.in(language) + QStringLiteral(" › ") + field.names.in(language),
                        fieldTypeIcon(field.type->id()));
        }
    }
}

const Field *ConditionEditor::field() const
{
    const int at = m_field->currentIndex();
    if (at < 0 || size_t(at) >= m_paths.size())
        return nullptr;
    return fieldOfPath(m_workspace.schema(), m_page, m_paths[size_t(at)].paths.front());
}

Operator ConditionEditor::op() const
{
    return Operator(m_operator->currentData().toInt());
}

bool ConditionEditor::isDate() const
{
    const Field *now = field();
    return now && (now->type->meaning() == Meaning::Date || now->type->meaning() == Meaning::Instant);
}

bool ConditionEditor::usesChoices() const
{
    const Field *now = field();
    return now && hasChoices(*now) && (op() == Operator::Eq || op() == Operator::Ne || op() == Operator::In);
}

void ConditionEditor::start()
{
    m_value->clear();
    m_chosen.clear();
    m_field->setCurrentIndex(0);
    fieldChanged();
}

void ConditionEditor::focusField()
{
    m_field->setFocus();
}

bool ConditionEditor::setCondition(const Filter &comparison)
{
    const auto known = std::find(m_paths.begin(), m_paths.end(), comparison.path);
    if (comparison.kind != Filter::Kind::Compare || known == m_paths.end())
        return false;
    start();
    m_field->setCurrentIndex(int(known - m_paths.begin()));
    // One value of a choice is “is”; the list offers “is any of” first.
    const int index = m_operator->findData(int(comparison.op));
    if (index < 0)
        return false;
    m_operator->setCurrentIndex(index);
    const QString first = comparison.operands.value(0);
    const int days = isDate() ? relativeDays(first) : 0;
    if (usesChoices()) {
        m_chosen = comparison.operands;
        fillChoices();
        if (!m_choices)
            m_value->setText(m_chosen.join(QStringLiteral(", ")));
    } else if (days != 0) {
        m_when->setCurrentIndex(m_when->findData(days > 0 ? lastDays : nextDays));
        m_days->setValue(std::abs(days));
    } else if (isDate() && relativeWords().contains(first)) {
        m_when->setCurrentIndex(m_when->findData(first));
    } else {
        m_value->setText(comparison.operands.join(QStringLiteral(", ")));
    }
    operatorChanged();
    return true;
}

void ConditionEditor::fieldChanged()
{
    const Field *now = field();
    if (!now)
        return;
    m_chosen.clear();
    m_value->clear();
    {
        const QSignalBlocker quiet(m_operator);
        const QSignalBlocker quietToo(m_when);
        m_operator->clear();
        for (const Operator each : now->type->operators())
            m_operator->addItem(operatorTitle(each, *now), int(each));
        if (hasChoices(*now) && m_operator->findData(int(Operator::In)) >= 0)
            m_operator->setCurrentIndex(m_operator->findData(int(Operator::In)));
        m_when->setCurrentIndex(0);
    }
    operatorChanged();
}

void ConditionEditor::operatorChanged()
{
    const Field *now = field();
    const bool needsValue = op() != Operator::IsEmpty && op() != Operator::IsNotEmpty;
    m_when->setVisible(needsValue && isDate() && op() != Operator::In);
    if (m_choices)
        m_choices->setVisible(needsValue && usesChoices());
    if (usesChoices()) {
        m_value->setPlaceholderText(m_choices ? tr("Search") : tr("Names, separated by commas"));
        fillChoices();
    } else if (now && now->type->meaning() == Meaning::Truth) {
        m_value->setPlaceholderText(tr("yes or no"));
    } else if (isDate()) {
        m_value->setPlaceholderText(m_localizer.format({}).date(toDay(m_workspace.clock().today())));
    } else {
        m_value->setPlaceholderText(op() == Operator::In ? tr("Values, separated by commas") : tr("Value"));
    }
    whenChanged();
}

void ConditionEditor::whenChanged()
{
    const bool needsValue = op() != Operator::IsEmpty && op() != Operator::IsNotEmpty;
    const bool seenFromToday = !m_when->isHidden() && !m_when->currentData().toString().isEmpty();
    const QString when = m_when->currentData().toString();
    m_days->setVisible(seenFromToday && (when == lastDays || when == nextDays));
    m_value->setVisible(needsValue && !seenFromToday);
    emit edited();
    emit resized();
}

void ConditionEditor::fillChoices()
{
    const Field *now = field();
    const auto found = findChoices(m_workspace, *now, m_localizer.language(), m_choices ? m_value->text() : QString(),
                                   m_choices ? mostChoices : mostChoices * 5);
    if (!found)
        return;
    if (!m_choices) {
        QStringList names;
        for (const Choice &choice : *found)
            names << choice.text;
        auto *completer = new QCompleter(names, m_value);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        delete m_value->completer();
        m_value->setCompleter(completer);
        return;
    }
    IdList marked;
    for (const Choice &choice : *found) {
        if (m_chosen.contains(choice.text))
            marked.push_back(choice.id);
    }
    m_choices->setChoices(*found, marked, {});
    emit resized();
}

// The user types as people of the locale do; a filter keeps what scripts write.
Result<QStringList> ConditionEditor::operands() const
{
    if (op() == Operator::IsEmpty || op() == Operator::IsNotEmpty)
        return QStringList();
    if (!m_when->isHidden() && !m_when->currentData().toString().isEmpty()) {
        const QString when = m_when->currentData().toString();
        return QStringList{
            when == lastDays || when == nextDays ? QStringLiteral("%1 %2 days").arg(when).arg(m_days->value()) : when};
    }
    if (usesChoices() && m_choices) {
        if (!m_chosen.isEmpty())
            return op() == Operator::In ? m_chosen : QStringList{m_chosen.last()};
        if (m_value->text().trimmed().isEmpty())
            return Error{ErrorCode::InvalidInput, tr("Choose at least one value to filter by.")};
    }
    return typedOperands();
}

Result<QStringList> ConditionEditor::typedOperands() const
{
    const Field *now = field();
    const QString typed = m_value->text().trimmed();
    if (typed.isEmpty())
        return Error{ErrorCode::InvalidInput, tr("Give a value to filter by.")};
    if (op() == Operator::Contains || op() == Operator::StartsWith)
        return QStringList{typed};
    QStringList texts{typed};
    if (op() == Operator::In) {
        const auto split = splitNames(typed);
        if (!split)
            return split.error();
        texts = *split;
    }
    QStringList plain;
    for (const QString &text : texts) {
        if (isDate() && relativePeriod(text, 0, {})) { // who knows the words may type them
            plain << text.simplified().toLower();
            continue;
        }
        ParseContext context;
        context.locale = m_localizer.locale();
        context.today = m_workspace.clock().today();
        const std::optional<Day> day = readDay(text, context);
        if (day && now->type->meaning() == Meaning::Instant) { // the whole of it, not its first moment
            plain << isoDay(*day);
            continue;
        }
        const auto value = m_workspace.parse(*now, text, m_localizer.locale());
        if (!value)
            return value.error();
        plain << m_workspace.plain(*now, *value);
    }
    return plain;
}

Result<Filter> ConditionEditor::condition() const
{
    if (!field())
        return Error{ErrorCode::InvalidInput, tr("Choose a field to filter by.")};
    const auto values = operands();
    if (!values)
        return values.error();
    Operator used = op();
    if (used == Operator::In && values->size() == 1)
        used = Operator::Eq;
    return Filter::compare(m_paths[size_t(m_field->currentIndex())], used, *values);
}

} // namespace pheu
