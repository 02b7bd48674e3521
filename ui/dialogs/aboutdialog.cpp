// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/aboutdialog.h"

#include "theme/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace pheu
{

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Pheu"));
    auto *mark = new QLabel;
    mark->setPixmap(QIcon(QStringLiteral(":/icons/pheu.svg")).pixmap(QSize(56, 56)));
    auto *title = new QLabel(tr("Pheu %1").arg(QCoreApplication::applicationVersion()));
    setLook(title, "title");
    auto *text = new QLabel(tr("A dashboard for the people who plan and pay for campaigns. One file, no account.\n\n"
                               "Free software under the GNU General Public License, version 3 or later. It comes "
                               "without any warranty.\n\nBuilt with Qt %1, SQLite and qpdf; set in Noto Sans.")
                                .arg(QLatin1String(qVersion())));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    auto *words = new QVBoxLayout;
    words->addWidget(title);
    words->addWidget(text);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addLayout(row);
    layout->addWidget(buttons);
}

} // namespace pheu
