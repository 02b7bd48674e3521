// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/formulabox.h"

#include "theme/theme.h"
#include "widgets/flowlayout.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

// As high as its words need at the width they have: a form gives a row no more than it first asked for.
class Words : public QWidget
{
public:
    Words()
        : m_flow(new FlowLayout(this))
    {
    }
    FlowLayout *flow() const { return m_flow; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        setFixedHeight(m_flow->heightForWidth(event->size().width()));
    }

private:
    FlowLayout *m_flow;
};

} // namespace

FormulaBox::FormulaBox(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
{
    m_edit->setObjectName(QStringLiteral("goalFormula"));
    m_edit->setAccessibleName(tr("Formula over the goals below"));
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &FormulaBox::changed);
}

void FormulaBox::setNames(const QStringList &names)
{
    delete m_words;
    if (names.isEmpty()) {
        auto *none = new QLabel(tr("Goals that are put below this one can be joined here: A * B, or A + B."));
        none->setWordWrap(true);
        setLook(none, "caption");
        m_words = none;
        layout()->addWidget(none);
        return;
    }
    auto *words = new Words;
    const auto add = [&](const QString &shown, const QString &word, const QString &spoken) {
        auto *button = new QPushButton(shown);
        button->setObjectName(QStringLiteral("goalFormulaWord"));
        button->setAccessibleName(spoken);
        setLook(button, "chip");
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, word] { insert(word); });
        words->flow()->addWidget(button);
    };
    for (const QString &name : names)
        add(name, u'`' + QString(name).replace(u'`', QStringLiteral("``")) + u'`', name);
    add(QStringLiteral("+"), QStringLiteral("+"), tr("plus"));
    add(QStringLiteral("−"), QStringLiteral("-"), tr("minus"));
    add(QStringLiteral("×"), QStringLiteral("*"), tr("times"));
    add(QStringLiteral("÷"), QStringLiteral("/"), tr("divided by"));
    m_words = words;
    layout()->addWidget(words);
}

QString FormulaBox::text() const
{
    return m_edit->text();
}

void FormulaBox::setText(const QString &text)
{
    m_edit->setText(text);
}

void FormulaBox::insert(const QString &word)
{
    const QString before = m_edit->text().left(m_edit->cursorPosition());
    m_edit->insert((before.isEmpty() || before.endsWith(u' ') ? QString() : QStringLiteral(" ")) + word + u' ');
    m_edit->setFocus();
}

} // namespace pheu
