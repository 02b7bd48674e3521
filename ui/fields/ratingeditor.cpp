// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/ratingeditor.h"

#include "fields/cellmarks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace pheu
{

// The stars themselves, which have the focus.
class StarInput final : public QWidget
{
    Q_OBJECT
public:
    StarInput(Theme &theme, int most, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_most(most)
    {
        setObjectName(QStringLiteral("cellStars"));
        setFocusPolicy(Qt::StrongFocus);
        setMouseTracking(true);
        setCursor(Qt::PointingHandCursor);
    }
    void setStars(int stars)
    {
        m_stars = stars;
        setAccessibleDescription(tr("%1 of %2 stars").arg(stars).arg(m_most));
        update();
    }

signals:
    void picked(int stars);

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Palette &colours = m_theme.palette();
        painter.fillRect(rect(), colours.card);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
        paintStars(painter, rect(), m_under > 0 ? m_under : m_stars, m_most, colours);
    }
    void mouseMoveEvent(QMouseEvent *event) override { setUnder(starsAt(rect(), m_most, event->pos())); }
    void leaveEvent(QEvent *) override { setUnder(0); }
    void mousePressEvent(QMouseEvent *event) override
    {
        const int stars = starsAt(rect(), m_most, event->pos());
        if (event->button() == Qt::LeftButton && stars > 0)
            emit picked(stars == m_stars ? 0 : stars); // the same once more lets go
    }

private:
    void setUnder(int stars)
    {
        if (m_under == stars)
            return;
        m_under = stars;
        update();
    }
    Theme &m_theme;
    int m_most;
    int m_stars = 0;
    int m_under = 0; // shown while the pointer is over it
};

RatingEditor::RatingEditor(const CellContext &context, QWidget *parent)
    : CellEditor(context, parent)
    , m_input(new StarInput(*context.theme, context.field().config.most, this))
    , m_most(context.field().config.most)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_input);
    setInput(m_input);
    connect(m_input, &StarInput::picked, this, [this](int stars) {
        setStars(stars);
        emit committed(Move::Stay);
    });
    setStars(0);
}

void RatingEditor::setStars(int stars)
{
    m_stars = qBound(0, stars, m_most);
    m_input->setStars(m_stars);
}

void RatingEditor::setValue(const Value &value)
{
    setStars(int(value.toInteger()));
}

Result<Value> RatingEditor::value() const
{
    return m_stars == 0 ? Value() : Value(qint64(m_stars));
}

bool RatingEditor::takeDigit(const QString &typed)
{
    const int digit = typed.size() == 1 ? typed.front().digitValue() : -1;
    if (digit < 0)
        return false;
    if (digit > m_most) {
        showError(tr("There are %1 stars at most.").arg(m_most));
        return true;
    }
    showHint({});
    setStars(digit);
    return true;
}

void RatingEditor::beginWith(const QString &typed)
{
    takeDigit(typed);
}

bool RatingEditor::handleKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Minus:
        setStars(m_stars - 1);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Plus:
        setStars(m_stars + 1);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        setStars(0);
        return true;
    default:
        return takeDigit(event->text()) || CellEditor::handleKey(event);
    }
}

} // namespace pheu

#include "ratingeditor.moc"
