// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/newworkspacedialog.h"

#include "base/currency.h"
#include "base/text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "theme/theme.h"

namespace pheu
{

QStringList commonCurrencies()
{
    return {QStringLiteral("VND"), QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("SGD"),
            QStringLiteral("THB"), QStringLiteral("IDR"), QStringLiteral("JPY"), QStringLiteral("KRW"),
            QStringLiteral("GBP"), QStringLiteral("AUD")};
}

QString fileNameFor(const QString &name)
{
    static const QRegularExpression reserved(QStringLiteral(R"([\x00-\x1f<>:"/\\|?*]+)"));
    QString file = cleanText(name.trimmed());
    file.replace(reserved, QStringLiteral("-"));
    while (file.startsWith(u'.'))
        file.remove(0, 1);
    while (file.toUtf8().size() > 120)
        file.chop(1);
    return file.isEmpty() ? QStringLiteral("pheu") : file;
}

NewWorkspaceDialog::NewWorkspaceDialog(const Localizer &localizer, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_name(new QLineEdit(tr("My campaigns")))
    , m_currency(new QComboBox)
    , m_language(new QComboBox)
    , m_path(new QLineEdit)
    , m_problem(new QLabel)
    , m_create(nullptr)
{
    setObjectName(QStringLiteral("newWorkspaceDialog"));
    setWindowTitle(tr("New workspace"));
    setMinimumWidth(520);
    m_name->setObjectName(QStringLiteral("newName"));
    m_name->selectAll();
    m_currency->setObjectName(QStringLiteral("newCurrency"));
    m_currency->setEditable(true);
    m_currency->addItems(commonCurrencies());
    m_language->setObjectName(QStringLiteral("newLanguage"));
    m_language->addItem(QStringLiteral("Tiếng Việt"), int(Language::Vietnamese));
    m_language->addItem(QStringLiteral("English"), int(Language::English));
    m_language->setCurrentIndex(m_language->findData(int(localizer.language())));
    m_path->setObjectName(QStringLiteral("newPath"));
    m_problem->setObjectName(QStringLiteral("newProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, "error");
    auto *browseButton = new QPushButton(tr("Choose…"));
    browseButton->setObjectName(QStringLiteral("newBrowse"));
    browseButton->setAutoDefault(false);

    auto *where = new QHBoxLayout;
    where->addWidget(m_path, 1);
    where->addWidget(browseButton);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(space::m);
    form->setHorizontalSpacing(space::l);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Currency of money"), m_currency);
    form->addRow(tr("&Language of the pages"), m_language);
    auto *whereLabel = new QLabel(tr("&File"));
    whereLabel->setBuddy(m_path);
    form->addRow(whereLabel, where);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("newCreate"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    m_create->setDefault(true); // only now it knows its dialog

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(browseButton, &QPushButton::clicked, this, &NewWorkspaceDialog::browse);
    connect(m_name, &QLineEdit::textChanged, this, &NewWorkspaceDialog::follow);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathIsOwn = true; });
    connect(m_path, &QLineEdit::textChanged, this, &NewWorkspaceDialog::check);
    connect(m_currency, &QComboBox::editTextChanged, this, &NewWorkspaceDialog::check);
    follow();
}

NewWorkspace NewWorkspaceDialog::what() const
{
    NewWorkspace what;
    what.name = cleanText(m_name->text().trimmed());
    what.currency = m_currency->currentText().trimmed().toUpper();
    what.language = Language(m_language->currentData().toInt());
    return what;
}

QString NewWorkspaceDialog::path() const
{
    QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (!path.endsWith(QLatin1String(".pheu"), Qt::CaseInsensitive))
        path += QStringLiteral(".pheu");
    return path;
}

void NewWorkspaceDialog::follow()
{
    if (!m_pathIsOwn)
        m_path->setText(
            QDir::toNativeSeparators(m_folder + u'/' + fileNameFor(m_name->text()) + QStringLiteral(".pheu")));
    check();
}

void NewWorkspaceDialog::browse()
{
    const QString chosen =
        QFileDialog::getSaveFileName(this, tr("Where the new workspace goes"), path(), tr("Pheu workspaces (*.pheu)"));
    if (chosen.isEmpty())
        return;
    m_pathIsOwn = true;
    m_path->setText(QDir::toNativeSeparators(chosen));
}

void NewWorkspaceDialog::check()
{
    QString problem;
    const QFileInfo target(path());
    if (!currencyDigits(m_currency->currentText().trimmed().toUpper()))
        problem =
            tr("“%1” is not a currency code. Give three letters such as VND or USD.").arg(m_currency->currentText());
    else if (target.exists())
        problem = tr("There is already a file at this place. Choose another name: nothing is overwritten.");
    else if (!target.dir().exists())
        problem = tr("The folder %1 does not exist.").arg(QDir::toNativeSeparators(target.absolutePath()));
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (m_create)
        m_create->setEnabled(problem.isEmpty());
}

} // namespace pheu
