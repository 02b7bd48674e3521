// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/linksettings.h"

#include "theme/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace pheu
{

LinkSettings::LinkSettings(const Around &around, QWidget *parent)
    : KindSettings(parent)
    , m_around(around)
    , m_target(new QComboBox)
    , m_many(new QCheckBox(tr("Many records in one cell")))
    , m_reverse(new QCheckBox(tr("Show it on the other page too")))
    , m_reverseName(new QLineEdit)
{
    m_target->setObjectName(QStringLiteral("linkTarget"));
    m_target->setAccessibleName(tr("Page that the link leads to"));
    for (const Page &page : around.workspace.schema().pages)
        m_target->addItem(lineIcon(page.icon, around.theme.palette().mute), page.names.in(around.localizer.language()),
                          page.id.value);
    m_many->setObjectName(QStringLiteral("linkMany"));
    m_reverse->setObjectName(QStringLiteral("linkReverse"));
    m_reverseName->setObjectName(QStringLiteral("linkReverseName"));
    m_reverseName->setAccessibleName(tr("Name of the field on the other page"));
    m_reverseName->setMaxLength(200);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::s);
    form->setHorizontalSpacing(space::l);
    form->addRow(tr("Page"), m_target);
    form->addRow(QString(), m_many);
    form->addRow(QString(), m_reverse);
    form->addRow(QString(), m_reverseName);
    connect(m_target, &QComboBox::currentIndexChanged, this, &KindSettings::changed);
    connect(m_many, &QCheckBox::toggled, this, &KindSettings::changed);
    connect(m_reverse, &QCheckBox::toggled, this, [this](bool on) {
        m_reverseName->setVisible(on);
        emit changed();
    });
    connect(m_reverseName, &QLineEdit::textEdited, this, [this] {
        m_nameIsOwn = true;
        emit changed();
    });
}

// The other page calls it by the page that links to it.
void LinkSettings::suggestName()
{
    if (m_nameIsOwn)
        return;
    if (const Page *own = m_around.workspace.schema().page(m_around.page))
        m_reverseName->setText(own->names.in(m_around.localizer.language()));
}

void LinkSettings::load(const FieldDraft &draft)
{
    m_reverseOf = draft.config.reverseOf;
    const int index = m_target->findData(draft.config.target.value);
    m_target->setCurrentIndex(index >= 0 ? index : 0);
    m_many->setChecked(draft.config.many);
    const bool made = bool(draft.field);
    m_reverse->setVisible(!made);
    m_reverse->setChecked(!made && draft.reverse);
    m_reverseName->setVisible(!made && draft.reverse);
    // The other side of a link is what it is.
    m_target->setEnabled(!m_reverseOf);
    m_many->setEnabled(!m_reverseOf);
    suggestName();
}

void LinkSettings::store(FieldDraft &draft) const
{
    draft.config.target = PageId(m_target->currentData().toLongLong());
    draft.config.many = m_many->isChecked();
    draft.config.reverseOf = m_reverseOf;
    draft.reverse = !draft.field && m_reverse->isChecked();
    draft.reverseName = m_reverseName->text();
}

QString LinkSettings::problem() const
{
    if (m_reverse->isVisibleTo(this) && m_reverse->isChecked() && m_reverseName->text().trimmed().isEmpty())
        return tr("Give the field on the other page a name.");
    return {};
}

} // namespace pheu
