// SPDX-License-Identifier: GPL-3.0-or-later
// Why a goal is behind or ahead: the goals, channels and campaigns that explain the gap as signed bars in its unit, and
// the step of the funnel that fell, as a sentence. Every part is text too, for who does not see the bars.
#pragma once

#include "targets/gapreasons.h"
#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace pheu
{

class GoalReasons : public QFrame
{
    Q_OBJECT
public:
    explicit GoalReasons(Theme &theme, QWidget *parent = nullptr);
    void setBusy(const QString &text);
    // `why`: there is nothing to explain.
    void setReasons(const TargetNode &node, const GapExplanation &reasons, const QString &why, const Format &format,
                    const Catalogue &catalogue, Language language);

private:
    static std::vector<GapDriver> shownOf(const std::vector<GapDriver> &drivers);
    static QString tipOf(const GapDriver &driver, Unit unit, const Format &format);
    // `unit`: of what was expected and reached.
    void addList(const QString &title, const std::vector<GapDriver> &all, Unit unit, const TargetNode &node,
                 const Format &format);
    static QString titleOf(Direction direction, double gap);
    void addSentence(const QString &text, const char *look);

    Theme &m_theme;
    QLabel *m_title;
    QVBoxLayout *m_rows;
};

} // namespace pheu
