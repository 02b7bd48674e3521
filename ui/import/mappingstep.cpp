// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mappingstep.h"

#include "exchange/userpresets.h"
#include "import/mappingtable.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pheu
{

MappingStep::MappingStep(Workspace &workspace, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_localizer(localizer)
    , m_table(new MappingTable)
    , m_channel(new QLineEdit)
    , m_onMatch(new QComboBox)
    , m_spread(new QCheckBox(tr("S&pread totals of the range evenly over its days")))
    , m_presetName(new QLineEdit)
    , m_keep(new QPushButton(tr("&Keep as a preset")))
    , m_export(new QPushButton(tr("&Save it to a file…")))
    , m_import(new QPushButton(tr("&Open a preset file…")))
{
    setObjectName(QStringLiteral("importColumns"));
    const auto named = [](QWidget *widget, const char *objectName, const QString &accessibleName) {
        widget->setObjectName(QLatin1String(objectName));
        widget->setAccessibleName(accessibleName);
    };
    named(m_channel, "importChannel", tr("Channel for every row"));
    m_channel->setPlaceholderText(tr("As in the file"));
    named(m_onMatch, "importOnMatch", tr("Records that are there already"));
    m_onMatch->addItem(tr("Update them"), int(OnMatch::Update));
    m_onMatch->addItem(tr("Leave them as they are"), int(OnMatch::Skip));
    m_onMatch->addItem(tr("Add every row as a new record"), int(OnMatch::Add));
    named(m_spread, "importSpread", tr("Spread totals of the range evenly over its days"));
    named(m_presetName, "importPresetName", tr("Name of the preset"));
    m_presetName->setPlaceholderText(tr("Name of the preset"));
    m_presetName->setMaxLength(100);
    named(m_keep, "importPresetKeep", tr("Keep this mapping as a preset of the workspace"));
    named(m_export, "importPresetExport", tr("Save the preset to a file that others can open"));
    named(m_import, "importPresetImport", tr("Take over a preset from a file"));
    m_keep->setEnabled(false);
    m_export->setEnabled(false);
    const bool writable = !m_workspace.isReadOnly();
    m_presetName->setEnabled(writable);
    m_import->setEnabled(writable);

    auto *left = new QFormLayout;
    left->addRow(tr("C&hannel"), m_channel);
    auto *right = new QFormLayout;
    right->addRow(tr("Sa&me record again"), m_onMatch);
    auto *options = new QHBoxLayout;
    options->setSpacing(space::xl);
    options->addLayout(left, 1);
    options->addLayout(right, 1);
    options->addWidget(m_spread);
    auto *presets = new QHBoxLayout;
    presets->setSpacing(space::s);
    presets->addWidget(m_presetName, 1);
    for (QPushButton *button : {m_keep, m_export, m_import}) {
        button->setAutoDefault(false);
        presets->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_table, 1);
    layout->addLayout(options);
    layout->addLayout(presets);

    connect(m_table, &MappingTable::mappingChanged, this, &MappingStep::changed);
    connect(m_channel, &QLineEdit::textEdited, this, &MappingStep::changed);
    connect(m_onMatch, &QComboBox::activated, this, &MappingStep::changed);
    connect(m_spread, &QCheckBox::toggled, this, &MappingStep::changed);
    connect(m_presetName, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_keep->setEnabled(!name.trimmed().isEmpty());
        m_export->setEnabled(!name.trimmed().isEmpty());
    });
    connect(m_presetName, &QLineEdit::returnPressed, m_keep, &QPushButton::click);
    connect(m_keep, &QPushButton::clicked, this, &MappingStep::keepRequested);
    connect(m_export, &QPushButton::clicked, this, &MappingStep::exportTo);
    connect(m_import, &QPushButton::clicked, this, &MappingStep::importFrom);
}

void MappingStep::show(const SourceInfo &source, const Page &page)
{
    m_source = source;
    m_table->show(source, page, m_localizer.language());
    m_channel->setEnabled(page.field(QStringLiteral("channel")));
}

void MappingStep::fill(ImportOptions &options, const Page *page) const
{
    options.map = m_table->chosen();
    options.onMatch = OnMatch(m_onMatch->currentData().toInt());
    options.spread = m_spread->isChecked() ? SpreadRule::Days : SpreadRule::Refuse;
    const QString channel = m_channel->text().trimmed();
    if (!channel.isEmpty() && page && page->field(QStringLiteral("channel")))
        options.set << QStringLiteral("channel=") + channel;
}

void MappingStep::forget()
{
    m_table->forget();
}

void MappingStep::setSpread(bool spread)
{
    m_spread->setChecked(spread);
}

void MappingStep::showSpread()
{
    m_spread->setFocus();
}

QStringList MappingStep::chosen() const
{
    return m_table->chosen();
}

QStringList MappingStep::complete() const
{
    return m_table->complete();
}

// Enter after the name keeps the preset; it must not press the button of the window too.
void MappingStep::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enters || !m_presetName->hasFocus())
        QWidget::keyPressEvent(event);
}

void MappingStep::keepPreset(const ImportOptions &options)
{
    SourceInfo source = m_source; // with what was chosen by hand a moment ago
    QHash<QString, QString> targets;
    for (const QString &entry : m_table->complete())
        targets.insert(entry.left(entry.lastIndexOf(u'=')), entry.mid(entry.lastIndexOf(u'=') + 1));
    for (SourceColumn &column : source.columns)
        column.field = targets.value(column.header, column.field);
    const QString name = m_presetName->text().simplified();
    const auto kept = saveUserPreset(m_workspace, name, source, options);
    if (!kept) {
        emit told(kept.error().message, true);
        return;
    }
    emit presetKept(name);
    emit told(tr("“%1” is kept. It recognises the next file with these columns by itself.").arg(name), false);
}

void MappingStep::exportTo()
{
    const QString name = m_presetName->text().simplified();
    emit keepRequested(); // what is shared is what is shown
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the preset"), name + QStringLiteral(".json"),
                                                      tr("Preset (*.json)"));
    if (file.isEmpty())
        return;
    const Result<void> saved = exportPreset(m_workspace, name, file);
    emit told(saved ? tr("The preset is in %1.").arg(QDir::toNativeSeparators(file)) : saved.error().message, !saved);
}

void MappingStep::importFrom()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a preset"), {}, tr("Preset (*.json)"));
    if (file.isEmpty())
        return;
    const Result<Preset> read = readPresetFile(file);
    const auto kept = read ? importPreset(m_workspace, file) : Result<ChangeSet>(read.error());
    if (!kept) {
        emit told(kept.error().message, true);
        return;
    }
    m_presetName->setText(read->title);
    emit presetFileChosen(read->title);
    emit told(tr("“%1” was taken over into this workspace and is used for this file.").arg(read->title), false);
}

} // namespace pheu
