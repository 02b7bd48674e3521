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
    , m_shown(localizer.language())
    , m_from(new QComboBox)
    , m_fromNote(new QLabel)
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
    m_from->setObjectName(QStringLiteral("newFrom"));
    m_from->addItem(tr("Ad campaigns"), QStringLiteral("ad-campaigns"));
    m_from->addItem(tr("From a file…"), QString());
    m_fromNote->setObjectName(QStringLiteral("newFromNote"));
    m_fromNote->setTextFormat(Qt::PlainText);
    m_fromNote->setWordWrap(true);
    setLook(m_fromNote, "caption");
    layOut();
    showShipped();
    connect(m_from, &QComboBox::activated, this, &NewWorkspaceDialog::chooseTemplate);
    connect(m_name, &QLineEdit::textChanged, this, &NewWorkspaceDialog::follow);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathIsOwn = true; });
    connect(m_path, &QLineEdit::textChanged, this, &NewWorkspaceDialog::check);
    connect(m_currency, &QComboBox::editTextChanged, this, &NewWorkspaceDialog::check);
    follow();
}

void NewWorkspaceDialog::layOut()
{
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
    auto *from = new QVBoxLayout;
    from->setSpacing(space::xs);
    from->addWidget(m_from);
    from->addWidget(m_fromNote);
    auto *fromLabel = new QLabel(tr("&Begin with"));
    fromLabel->setBuddy(m_from);
    form->addRow(fromLabel, from);
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
}

void NewWorkspaceDialog::showShipped()
{
    m_fromNote->setText(tr("Pages for campaigns, ads, links, channels, costs and results."));
}

void NewWorkspaceDialog::chooseTemplate(int index)
{
    if (!m_from->itemData(index).toString().isEmpty()) {
        m_source.reset();
        showShipped();
        check();
        return;
    }
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose a template"), m_folder,
                                                      tr("Pheu templates (*%1)").arg(UserTemplate::suffix()));
    const auto read = file.isEmpty() ? std::nullopt : std::optional(readUserTemplate(file, m_shown));
    if (!read || !*read) {
        m_from->setCurrentIndex(0);
        m_source.reset();
        showShipped();
        if (read)
            m_fromNote->setText((*read).error().message);
        check();
        return;
    }
    m_source = **read;
    m_from->setItemText(index, tr("%1 (choose another file…)").arg(m_source->name));
    m_fromNote->setText(m_source->records > 0
                            ? tr("%n record(s) on these pages: %1.", nullptr, int(m_source->records))
                                  .arg(m_source->pages.join(QStringLiteral(", ")))
                            : tr("Pages without records: %1.").arg(m_source->pages.join(QStringLiteral(", "))));
    if (m_source->records > 0)
        m_currency->setCurrentText(m_source->currency);
    check();
}

void NewWorkspaceDialog::setCurrency(const QString &code)
{
    m_currency->setCurrentText(code);
}

NewWorkspace NewWorkspaceDialog::what() const
{
    NewWorkspace what;
    what.name = cleanText(m_name->text().trimmed());
    what.currency = m_currency->currentText().trimmed().toUpper();
    what.language = Language(m_language->currentData().toInt());
    if (!m_source)
        what.templateName = m_from->currentData().toString();
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
    else if (m_source && m_source->records > 0 && m_currency->currentText().trimmed().toUpper() != m_source->currency)
        problem = tr("The records of this template hold amounts in %1: the workspace must be in %1 too.")
                      .arg(m_source->currency);
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
