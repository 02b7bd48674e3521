// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/choicesettings.h"

#include "base/text.h"
#include "schema/optionlist.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pheu
{

ChoiceSettings::ChoiceSettings(const Around &around, bool people, QWidget *parent)
    : KindSettings(parent)
    , m_list(new OptionList(around.theme))
    , m_new(new QLineEdit)
    , m_many(new QCheckBox(tr("Several people in one cell")))
{
    m_many->setObjectName(QStringLiteral("personMany"));
    m_list->setFixedHeight(140);
    m_new->setObjectName(QStringLiteral("optionNew"));
    m_new->setMaxLength(200);
    const QString what = people ? tr("Add a person") : tr("Add an option");
    m_new->setPlaceholderText(what);
    m_new->setAccessibleName(what);
    auto *add = new QPushButton(tr("Add"));
    add->setObjectName(QStringLiteral("optionAdd"));
    add->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_new, 1);
    row->addWidget(add);
    auto *title = new QLabel(people ? tr("People") : tr("Options"));
    setLook(title, "muted");
    title->setBuddy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(title);
    layout->addLayout(row);
    layout->addWidget(m_list);
    layout->addWidget(m_many);
    m_many->setVisible(people);
    connect(m_many, &QCheckBox::toggled, this, &KindSettings::changed);
    connect(add, &QPushButton::clicked, this, &ChoiceSettings::addTyped);
    m_new->installEventFilter(this);
    connect(m_list, &OptionList::changed, this, &KindSettings::changed);
}

// Enter adds what was typed; on an empty line it is the dialog's.
bool ChoiceSettings::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_new && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_new->text().trimmed().isEmpty()) {
            addTyped();
            return true;
        }
    }
    return KindSettings::eventFilter(watched, event);
}

void ChoiceSettings::addTyped()
{
    const QString name = cleanText(m_new->text()).trimmed();
    if (name.isEmpty())
        return;
    m_list->add(name);
    m_new->clear();
    m_new->setFocus();
}

void ChoiceSettings::load(const FieldDraft &draft)
{
    m_list->setChoices(draft.choices);
    m_many->setChecked(draft.config.many);
}

void ChoiceSettings::store(FieldDraft &draft) const
{
    draft.choices = m_list->choices();
    draft.config.many = m_many->isChecked();
    // What was typed and not yet added is meant too.
    const QString waiting = cleanText(m_new->text()).trimmed();
    if (!waiting.isEmpty())
        draft.choices.push_back({OptionId(), waiting, QStringLiteral("slate")});
}

} // namespace pheu
