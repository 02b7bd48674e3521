// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/task.h"

#include "theme/theme.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace pheu
{

namespace
{

class TaskDialog final : public QDialog
{
public:
    TaskDialog(const QString &title, bool cancelable, std::shared_ptr<TaskProgress> progress, QWidget *parent)
        : QDialog(parent)
        , m_progress(std::move(progress))
        , m_bar(new QProgressBar(this))
        , m_cancel(new QPushButton(QCoreApplication::translate("pheu::TaskDialog", "Cancel"), this))
    {
        setObjectName(QStringLiteral("taskDialog"));
        setWindowTitle(title);
        setWindowModality(Qt::WindowModal);
        auto *text = new QLabel(title, this);
        text->setTextFormat(Qt::PlainText);
        m_bar->setRange(0, 0);
        m_bar->setTextVisible(false);
        m_bar->setAccessibleName(title);
        m_cancel->setObjectName(QStringLiteral("taskCancel"));
        m_cancel->setVisible(cancelable);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
        layout->setSpacing(space::m);
        layout->addWidget(text);
        layout->addWidget(m_bar);
        layout->addWidget(m_cancel, 0, Qt::AlignRight);
        setMinimumWidth(380);
        connect(m_cancel, &QPushButton::clicked, this, [this] { cancelWork(); });
        connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
        m_tick.start(50);
    }

protected:
    void reject() override { cancelWork(); }
    void closeEvent(QCloseEvent *event) override
    {
        event->ignore(); // closes when the work has ended
        cancelWork();
    }

private:
    void cancelWork()
    {
        if (!m_cancel->isVisibleTo(this))
            return;
        m_cancel->setEnabled(false);
        m_progress->cancel();
    }

    void tick()
    {
        const double fraction = m_progress->fraction();
        if (fraction < 0)
            return;
        m_bar->setRange(0, 1000);
        m_bar->setValue(int(fraction * 1000));
    }

    std::shared_ptr<TaskProgress> m_progress;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer m_tick;
};

constexpr int patienceMs = 250;

} // namespace

void runTask(QWidget *parent, const QString &title, bool cancelable, TaskWork work, TaskDone done)
{
    auto progress = std::make_shared<TaskProgress>();
    auto *dialog = new TaskDialog(title, cancelable, progress, parent);
    auto *watcher = new QFutureWatcher<Result<void>>(dialog);
    QObject::connect(watcher, &QFutureWatcherBase::finished, dialog, [dialog, watcher, done = std::move(done)] {
        const Result<void> result = watcher->result();
        dialog->hide();
        dialog->deleteLater();
        done(result);
    });
    watcher->setFuture(QtConcurrent::run([progress, work = std::move(work)] { return work(*progress); }));
    // A dialog that flashes up and goes says nothing: wait a moment first.
    QTimer::singleShot(patienceMs, dialog, [dialog, watcher] {
        if (!watcher->isFinished())
            dialog->show();
    });
}

void runInBackground(QObject *context, std::function<Result<void>()> work, TaskDone done)
{
    auto *watcher = new QFutureWatcher<Result<void>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        const Result<void> result = watcher->result();
        watcher->deleteLater();
        done(result);
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace pheu
