// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/explainpopup.h"

#include "report/findings.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

constexpr int popupWidth = 380;

QLabel *plainLabel(const QString &text, const char *look, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (look)
        setLook(label, look);
    return label;
}

} // namespace

ExplainPopup::ExplainPopup(const Explanation &explanation, const QString &of, const Format &format, QWidget *parent)
    : Popup(parent)
{
    setObjectName(QStringLiteral("explainPopup"));
    setFixedWidth(popupWidth);
    body()->setContentsMargins(space::l, space::m, space::l, space::m);
    body()->setSpacing(space::s);
    const QString title = of.isEmpty() ? explanation.info.label : tr("%1 · %2").arg(explanation.info.label, of);
    setAccessibleName(title);
    addText(title, "muted");
    QLabel *value = plainLabel(exactText(explanation.info, explanation.value, format), "title", this);
    value->setObjectName(QStringLiteral("explainValue"));
    body()->addWidget(value);
    if (!explanation.why.isEmpty())
        addText(explanation.why, "error");
    addText(tr("How it is computed"), "section");
    addText(explanation.info.label + QStringLiteral(" = ") + explanation.formula, nullptr);
    addParts(explanation, format);
    if (!explanation.meaning.isEmpty()) {
        addText(tr("What it means"), "section");
        addText(explanation.meaning, nullptr);
    }
    for (const QString &note : explanation.notes)
        addText(note, "muted");
    addSources(explanation, format);
}

// One button a page that the figure is counted from.
void ExplainPopup::addSources(const Explanation &explanation, const Format &format)
{
    const bool one = explanation.sources.size() == 1;
    for (const Explanation::Source &source : explanation.sources) {
        const QString count = format.integer(source.records);
        //: %1 is the name of a page, %2 how many of its records
        QString text = one ? tr("Show records (%1)").arg(count) : tr("Show %1 (%2)").arg(source.title, count);
        auto *records = new QPushButton(text.replace(u'&', QStringLiteral("&&")), this);
        const bool first = &source == &explanation.sources.front();
        records->setObjectName(first ? QStringLiteral("explainRecords")
                                     : QStringLiteral("explainRecords%1").arg(source.page.value));
        body()->addWidget(records);
        connect(records, &QPushButton::clicked, this, [this, page = source.page, filter = source.filter] {
            close();
            emit recordsRequested(page, filter);
        });
        if (first)
            records->setFocus();
    }
}

void ExplainPopup::addText(const QString &text, const char *look)
{
    QLabel *label = plainLabel(text, look, this);
    label->setWordWrap(true);
    body()->addWidget(label);
}

void ExplainPopup::addParts(const Explanation &explanation, const Format &format)
{
    if (explanation.parts.empty())
        return;
    auto *grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(2);
    int row = 0;
    for (const Explanation::Part &part : explanation.parts) {
        grid->addWidget(plainLabel(part.info.label, nullptr, this), row, 0);
        QLabel *value = plainLabel(exactText(part.info, part.value, format), "strong", this);
        value->setAlignment(Qt::AlignRight);
        grid->addWidget(value, row, 1);
        ++row;
    }
    body()->addLayout(grid);
}

} // namespace pheu
