// SPDX-License-Identifier: GPL-3.0-or-later
// Where the formula of a KPI is written: colours, completion over measures and KPIs, a line under what does not read.
#pragma once

#include "metrics/catalogue.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include "formula/formula.h"

#include <QPlainTextEdit>

#include <memory>

namespace pheu
{

class FormulaHighlighter;
class FormulaSuggestions;

class KpiFormulaEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    KpiFormulaEdit(std::shared_ptr<const Catalogue> catalogue, Theme &theme, const Localizer &localizer,
                   QWidget *parent = nullptr);
    // The KPI that is being edited: not offered to itself.
    void setSelf(const QString &id) { m_self = id; }
    void setDefect(const FormulaDefect &defect); // position 0: none

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void suggest(bool asked);
    void insertChosen(const QString &text);

    std::shared_ptr<const Catalogue> m_catalogue;
    Theme &m_theme;
    const Localizer &m_localizer;
    QString m_self;
    QString m_known; // the text that suggestions were made for
    FormulaHighlighter *m_colours;
    FormulaSuggestions *m_suggestions = nullptr;
};

} // namespace pheu
