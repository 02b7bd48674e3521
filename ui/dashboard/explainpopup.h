// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure is made of: formula in words, the measures with their values, how many records, what it means.
#pragma once

#include "base/format.h"
#include "report/explanation.h"
#include "widgets/popup.h"

namespace pheu
{

class ExplainPopup : public Popup
{
    Q_OBJECT
public:
    // `of` names the row it was asked for ("Facebook"); empty for the whole.
    ExplainPopup(const Explanation &explanation, const QString &of, const Format &format, QWidget *parent);

signals:
    void recordsRequested(pheu::PageId page, const pheu::Filter &filter);

private:
    void addText(const QString &text, const char *look);
    void addSources(const Explanation &explanation, const Format &format);
    void addParts(const Explanation &explanation, const Format &format);
};

} // namespace pheu
